/** Milliseconds that this process has worked for: what others do on the machine meanwhile does not count. */
export const workedMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
