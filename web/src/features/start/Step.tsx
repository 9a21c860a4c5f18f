import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../lib/format';
import type { Setup } from './queries';

interface Props {
  number: number;
  /** How many there are already; none: the step is still to be done. */
  done: number;
  unit: keyof Setup;
  title: string;
  text: string;
  children: ReactNode;
}

export function Step({ number, done, unit, title, text, children }: Props) {
  const { t } = useTranslation();
  return (
    <li className={done > 0 ? 'step step-done' : 'step'}>
      <span className="step-number" aria-hidden="true">
        {done > 0 ? <CheckCircleFilled aria-hidden /> : number}
      </span>
      <div>
        <h3>
          {title}
          {done > 0 && (
            <span className="good"> {t(`start.done.${unit}`, { count: done, shown: count(done) })}</span>
          )}
        </h3>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}
