import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { menu, type Page } from '../../menu';
import { Mark } from './Mark';

interface Props {
  /** The page that is open, itself or by one below it. */
  page: Page | undefined;
  open: boolean;
  onClose: () => void;
}

export function SideMenu({ page: current, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <nav className={`side-menu ${open ? 'side-menu-open' : ''}`} aria-label={t('shell.menu')}>
        <div className="brand">
          <Mark size={26} />
          <span>{t('product')}</span>
        </div>
        <ul>
          {menu.map(({ page, icon }) => (
            <li key={page}>
              <NavLink
                to={`/${page}`}
                title={t(`menuHint.${page}`)}
                onClick={onClose}
                className={page === current ? 'menu-link active' : 'menu-link'}
              >
                {icon}
                <span>{t(`menu.${page}`)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {open && (
        <button type="button" className="menu-shade" aria-label={t('shell.closeMenu')} onClick={onClose} />
      )}
    </>
  );
}
