/** Prints the lecture check alone; whoever prints by the browser's own command has the whole page as it is. */
export function printClaims(): void {
  const { dataset } = document.documentElement;
  dataset.print = 'claims';
  window.addEventListener('afterprint', () => delete dataset.print, { once: true });
  window.print();
}
