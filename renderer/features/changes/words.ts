/** When the briefing was last read: `at 14:05` of today, `on 21 November`, with the year when it is another. */
export function sinceWords(since: Date, now: Date): string {
  if (since.toDateString() === now.toDateString())
    return `at ${since.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  const isThisYear = since.getFullYear() === now.getFullYear();
  return `on ${since.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })}`;
}
