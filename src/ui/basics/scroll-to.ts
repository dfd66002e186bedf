/** Smoothly, but where the person wants little to move. */
export function scrollTo(element: Element, block: 'start' | 'nearest'): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block });
}
