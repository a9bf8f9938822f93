export const resolver = async () => undefined;
export const consumeSweep = async () => undefined;
export const runHourly = async () => undefined;
export const applyIssueEvent = async () => undefined;
export const applyLifecycle = async () => undefined;
