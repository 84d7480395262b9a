import type { Facility } from '../world/types.ts';
import { escapeHtml, scriptLiteral } from './html.ts';
import { stateName } from './states.ts';
import type { WebMood } from './web-mood.ts';

/** What every page of a license shows around its content. */
export interface Frame {
  facility: Facility;
  /** `Packages`; also the heading. */
  title: string;
  user: string;
  token: string;
  mood: WebMood;
  /** For the page's script, as `window.metrcPage`. */
  settings: Record<string, unknown>;
}

const scripts = '/Public/javascripts/app';
const styleSheets = [
  'bootstrap',
  'bootstrap-parts',
  'navbar',
  'kendo',
  'kendo-menu',
  'kendo-grid',
  'kendo-pager',
  'site',
  'icons',
];

/** A whole page. @param content inside the well below the heading */
export function framePage(frame: Frame, content: string): string {
  const { facility, mood, title, user } = frame;
  const font = mood.rootFontPx ?? (mood.t3 ? 14 : null);
  return `<!DOCTYPE html>
<html lang="en"${font === null ? '' : ` style="font-size:${font}px"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=1280">
<title>${escapeHtml(facility.license)} - ${escapeHtml(title)} | metrc</title>
<link rel="icon" type="image/svg+xml" href="/Public/images/favicon.svg">
${styleSheets.map(styleSheet).join('\n')}
<script src="${scripts}/metrc.js"></script>
</head>
<body>
${navbar(facility, mood)}
<div id="user-alerts" class="shadow"></div>
<div id="body_content" class="container-fluid">
${timeoutAlert}
${inner(frame, content)}
<div id="footer_push"></div>
</div>
${footer(mood)}
<div id="grid_context_menu" style="display:none;position:absolute"><ul class="dropdown-menu" role="menu" style="display:block"></ul></div>
<div id="entity_selector" style="display:none"></div>
<template id="entityselectortemplate"></template>
<div id="session_timeout"><div id="session_timeout_bar"></div></div>
<script>
$.ajaxSetup({
  headers: {
    'ApiVerificationToken': '${frame.token}',
    'X-Metrc-LicenseNumber': '${facility.license}'
  }
});
metrc.initializeDoNotShow('${user.replaceAll("'", "\\'")}', '${facility.license}');
window.metrcPage = ${scriptLiteral({ ...frame.settings, ...shared(frame) })};
</script>
<script type="module" src="${scripts}/metrc.page.js"></script>
</body>
</html>`;
}

function shared({ facility, mood, user, title }: Frame): Record<string, unknown> {
  const { look, cells, hidden, t3, noise } = mood;
  return {
    license: facility.license,
    facilityName: facility.name,
    zone: facility.zone,
    state: stateName(facility.state),
    user,
    title,
    mood: { look, cells, hidden, t3, noise },
  };
}

function styleSheet(name: string): string {
  return `<link rel="stylesheet" href="/Public/stylesheets/${name}.css">`;
}

function navbar(facility: Facility, mood: WebMood): string {
  const empty = (name: string) => `<li class="${name}"></li>`;
  const right = ['facilities-dropdown', 'search-menu', 'import-menu', 'support-menu', 'user-menu'];
  const role = mood.look === '2026' ? ' role="menubar"' : '';
  return `<div class="navbar navbar-inverse navbar-fixed-top"><div class="navbar-inner"><div class="container-fluid">
<button class="btn btn-navbar" data-toggle="collapse" data-target=".nav-collapse" type="button" aria-label="Menu"><span class="icon-bar"></span><span class="icon-bar"></span><span class="icon-bar"></span></button>
<a class="brand" href="/" target="_top"><img alt="metrc" title="metrc - ${stateName(facility.state)}" src="/Public/images/logo-xsmall.svg"></a>
<div class="nav-collapse collapse">
<ul class="nav${mood.look === '2026' ? ' d-flex' : ''}"${role}><li id="notifications-menu"></li></ul>
<ul class="nav pull-right"${role}>${right.map(empty).join('')}</ul>
</div></div></div></div>`;
}

const timeoutAlert = `<div id="session_timeout_alert" class="alert text-center shadow" style="display:none">
<h2>Your session will time out...</h2>
<h4><span class="icon-time"></span> in approximately <span id="session_timeleft"></span></h4>
<div><button id="extend_session" class="btn btn-success btn-large shadow" type="button">Extend session</button>
<button id="logout_session" class="btn btn-danger btn-large shadow" type="button">Log out</button></div>
</div>`;

function inner({ facility, mood, title }: Frame, content: string): string {
  const old = mood.look === '2022';
  const facilities = old
    ? '<div class="btn-group facilities-dropdown"></div>'
    : '<div class="content-inner-body-facilities-dropdown"><div class="facilities-dropdown"></div></div>';
  return `<div${old ? '' : ' class="content-inner-body"'}>
${facilities}
<span class="installation-title">${stateName(facility.state)}</span>
<h2 class="title">${escapeHtml(title)}</h2>
<div class="row-fluid"><div class="well shadow span24">
${content}
</div></div>
</div>`;
}

function footer(mood: WebMood): string {
  const [year, version] = {
    '2022': ['2022', 'v1.14.24717'],
    '2025': ['2025', 'v1.16.28471'],
    '2026': ['2026', 'v1.17.19225'],
  }[mood.look] as [string, string];
  return `<div id="footer" class="text-center"><div id="footer_left"></div><div id="footer_center">&copy; 2012-${year} Metrc, LLC. | ${version}</div><div id="footer_right"><small>4f1c9ae</small></div></div>`;
}
