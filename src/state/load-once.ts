/** `load`, once for all who ask: what came stays; a failure is forgotten, so that who asks next tries again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let coming: Promise<T> | null = null;
  const start = async (): Promise<T> => {
    try {
      return await load();
    } catch (error) {
      coming = null;
      throw error;
    }
  };
  return () => (coming ??= start());
}
