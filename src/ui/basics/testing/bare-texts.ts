/**
 * Texts that are nodes of React's own: they stand beside another node, or are all that a component gives. A browser that
 * translates the page puts elements of its own around each text node: React then fails to take such a text away, or goes on
 * writing into one that nobody sees. The one string in an element is no node to it: that it writes anew. Tests of
 * the built page send this function into it: it needs nothing beside it.
 */
export function bareTexts(root: Element): readonly string[] {
  return [...root.querySelectorAll('*')]
    .filter((element) => element.closest('svg, [translate="no"]') === null)
    .flatMap((element) => [...element.childNodes])
    .filter(
      (node) => node.nodeType === Node.TEXT_NODE && Object.keys(node).some((key) => key.startsWith('__reactFiber')),
    )
    .flatMap(({ nodeValue }) => (nodeValue === null || nodeValue.trim() === '' ? [] : nodeValue));
}
