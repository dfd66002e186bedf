/** What was wrong in the address or the last change, all together, each with its field, value and what is allowed. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

export function Problems(): ReactNode {
  const problems = useLabState((state) => state.problems);
  const { dismissProblems } = useCommands();
  const { problems: texts, troubles } = useTexts('run');
  if (problems.length === 0) return null;
  return (
    <div className="problems" role="alert">
      <div className="problems-body">
        <div>
          <h2>{troubles.problems}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.field} ${texts.sentence(problem)}`}>{texts.sentence(problem)}</li>
            ))}
          </ul>
          <p className="small soft">{troubles.problemsRest}</p>
        </div>
        <button type="button" onClick={dismissProblems}>
          {troubles.dismiss}
        </button>
      </div>
    </div>
  );
}
