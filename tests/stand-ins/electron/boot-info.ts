/** What boot.ts found out about the app that is being run. */
export const boot = {
  appPath: '',
  manifest: { name: '', main: '', version: '0.0.0', productName: undefined as string | undefined },
};
