/** Makes the page's `Date` tell the site's time: the system's plus `offset` ms, as it does in the app's functions. */
export function followSiteTime(offset: number): void {
  const SystemDate = Date;
  const systemNow = SystemDate.now.bind(SystemDate);
  SystemDate.now = () => systemNow() + offset;
  globalThis.Date = new Proxy(SystemDate, {
    construct: (target, args: unknown[], newTarget: new () => object) =>
      Reflect.construct(target, args.length === 0 ? [SystemDate.now()] : args, newTarget) as object,
    apply: () => new SystemDate(SystemDate.now()).toString(),
  });
}
