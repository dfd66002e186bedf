/** Where the lab cannot run: what is missing, and how to get it. */
export const refusedTexts = () => ({
  title: 'This browser cannot run the lab here',
  why: 'The lab lets real workers share memory. Browsers allow that only to pages that are isolated from others, by two response headers, over https or on localhost.',
  missing: 'What is missing',
  how: 'How to get it',
  start: 'Running it on your own machine is the short way: the lab’s server sends them.',
  headers: 'The headers the lab needs on every file',
  retry: 'Try again',
  recorded: 'What can be seen here all the same',
  replay: 'Three runs were recorded on another machine. Their replay needs no workers.',
});
