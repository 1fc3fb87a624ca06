/** `shell`: a spec puts its own function in place of a method to see what was opened. */
export const shell = {
  async openExternal(_url: string): Promise<void> {},
  /** Answers what went wrong, or nothing. */
  openPath: async (_path: string): Promise<string> => '',
};
