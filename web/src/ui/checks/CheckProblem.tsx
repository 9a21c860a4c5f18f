import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  problem: { code: string; message: string } | null;
  /** The server answered. */
  done: boolean;
  /** What is missing though nothing went wrong. */
  lacks?: string;
}

/** What the check came to: all well, or what is wrong in the words of whoever refused. */
export function CheckProblem({ problem, done, lacks }: Props) {
  const { t } = useTranslation();
  if (!problem && lacks) return <Alert type="warning" showIcon title={lacks} />;
  if (!problem) return <Alert type="success" showIcon title={t('check.good')} />;
  return (
    <Alert
      type={done ? 'warning' : 'error'}
      showIcon
      title={problem.message}
      description={<code>{problem.code}</code>}
    />
  );
}
