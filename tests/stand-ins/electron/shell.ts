/** `shell`: a spec puts its own function in place of the method to see what was opened. */
export const shell = {
  async openExternal(_url: string): Promise<void> {},
};
