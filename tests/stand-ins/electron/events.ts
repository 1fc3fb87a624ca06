/** An event whose listeners may forbid what is about to happen, as Electron's have. */
export type Preventable<Extra extends object = object> = Extra & {
  defaultPrevented: boolean;
  preventDefault(): void;
};

export function preventable<Extra extends object>(extra: Extra): Preventable<Extra> {
  const event = {
    ...extra,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
