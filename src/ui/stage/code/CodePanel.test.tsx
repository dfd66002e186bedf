import { fireEvent } from '@testing-library/react';
import { expect, it } from 'vitest';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../../replay/events.ts';
import { mountSpeaking } from '../../basics/testing/mount.tsx';
import { createReplayStore } from '../replay/replay-store.ts';
import { CodePanel } from './CodePanel.tsx';

const RUN = indexTrace(madeUpTrace());
const KERNEL = { source: 'if (due) check(); // @line check\ntest(n); // @line test', file: 'search.ts' };
const PYTHON = {
  source: 'check()  # @line check\ntest(n)  # @line test',
  file: 'search.py',
  language: 'python',
} as const;

async function shown() {
  const panel = (
    <CodePanel {...KERNEL} others={[PYTHON]} part="nested" run={RUN} replay={createReplayStore()} worker={0} />
  );
  const { container, getByRole } = await mountSpeaking(panel);
  const press = (name: string) => fireEvent.click(getByRole('button', { name }));
  const lit = () => [...container.querySelectorAll('.code-line-lit')].map(({ textContent }) => textContent.trim());
  return { container, press, lit };
}

it('shows the kernel that runs alone, and the same loop beside it when asked', async () => {
  const { container, press } = await shown();
  const files = () => [...container.querySelectorAll('.code-panel-file')].map(({ textContent }) => textContent);
  expect(files()).toEqual(['search.ts']);
  press('Beside other languages');
  expect(files()).toEqual(['search.tsruns here', 'search.pythe same loop; does not run']);
  press('Beside other languages');
  expect(files()).toEqual(['search.ts']);
});

it('lights what does the same in all languages, until it is pressed again', async () => {
  const { press, lit } = await shown();
  press('Beside other languages');
  const before = lit();
  press('check');
  expect(lit()).toEqual(['1if (due) check();', '1check()']);
  press('test');
  expect(lit()).toEqual(['2test(n);', '2test(n)']);
  press('test');
  expect(lit()).toEqual(before);
});
