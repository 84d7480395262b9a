import type { Facility } from '../world/types.ts';
import { stateName } from './states.ts';

/** A node of the menus, as `/ui/navigation` and the other `/ui/…` requests answer it. */
export interface NavigationNode {
  Title: string;
  Url: string | null;
  NavigationType: 'MenuLink' | 'MenuDropdown' | 'SplitDropdown' | 'Separator';
  Children: NavigationNode[];
}

const link = (Title: string, Url: string): NavigationNode => ({ Title, Url, NavigationType: 'MenuLink', Children: [] });

const menu = (Title: string, Children: NavigationNode[], Url: string | null = null): NavigationNode => ({
  Title,
  Url,
  NavigationType: Url === null ? 'MenuDropdown' : 'SplitDropdown',
  Children,
});

/** The menus at the left of the navbar. */
function mainMenus(license: string): NavigationNode[] {
  const at = (path: string) => `/industry/${encodeURIComponent(license)}/${path}`;
  return [
    menu('Plants', [link('Plants', at('plants'))], at('plants')),
    menu('Packages', [link('Packages', at('packages'))], at('packages')),
    menu(
      'Transfers',
      [link('Licensed', at('transfers/licensed')), link('Templates', at('transfers/licensed/templates'))],
      at('transfers/licensed'),
    ),
    menu('Financials', [link('Sales Receipts', at('sales/receipts'))]),
    link('Reports', at('reports')),
    menu('Admin', [
      link('Locations', at('admin/locations')),
      link('Items', at('admin/items')),
      link('Item Brands', at('admin/items/brands')),
      link('Strains', at('admin/strains')),
      link('Tags', at('admin/tags')),
      link('Employees', at('admin/employees')),
    ]),
  ];
}

/** The menu under the user's name. */
function userMenu(license: string): NavigationNode[] {
  const query = `?licenseNumber=${encodeURIComponent(license)}`;
  return [
    link('User Profile', `/user/profile${query}`),
    link('API Keys', `/user/apikeys${query}`),
    link('Log out', '/log-out'),
  ];
}

/** Answer of a `/ui/…` request, or undefined when there is none of that name. */
export function uiAnswer(path: string, facility: Facility, mine: readonly Facility[], user: string): unknown {
  switch (path) {
    case '/ui/navigation':
      return mainMenus(facility.license);
    case '/ui/facility':
      return mine.map((f) => ({ Id: f.id, Name: f.name, Number: f.license, State: stateName(f.state) }));
    case '/ui/user':
      return { UserName: user, Menu: userMenu(facility.license) };
    case '/ui/support':
      return [link('Support', '#'), link('Metrc Learn', '#')];
    case '/ui/search':
    case '/ui/import':
    case '/ui/alerts/all':
    case '/ui/alerts/notificationsmenu':
      return [];
    default:
      return undefined;
  }
}
