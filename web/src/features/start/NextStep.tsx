import ArrowRightOutlined from '@ant-design/icons/ArrowRightOutlined';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { nextStep, useSetup } from './queries';

/** Leads a person who connects the first clusters from page to page; says nothing where the step is the page's own. */
export function NextStep() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const setup = useSetup();
  const next = setup.data && nextStep(setup.data);
  if (!next || next.to.startsWith(`${pathname}?`)) return null;
  return (
    <p className="next-step" role="status">
      <strong>{t('start.next')}</strong>
      <Link to={next.to}>
        {t(next.text)} <ArrowRightOutlined aria-hidden />
      </Link>
    </p>
  );
}
