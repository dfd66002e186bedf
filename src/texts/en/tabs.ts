/** The tabs under the result. */
export const tabTexts = () => ({
  title: 'Charts and records',
  names: {
    overhead: 'Overhead',
    exits: 'Exit latency',
    total: 'Total cost',
    machine: 'This machine',
    log: 'Log',
  },
  loading: 'Loading the charts …',
});
