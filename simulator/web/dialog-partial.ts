import { dayIn } from '../world/stamp.ts';
import type { Facility, Package } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { type Dialog, type DialogField, dialogs } from './dialogs.ts';
import { escapeHtml, scriptLiteral } from './html.ts';

/** The partial view of a dialog: its form without lines, and an inline script with choices and chosen rows. */
export function dialogPartial(world: World, facility: Facility, name: string, ids: number[]): string {
  const dialog = dialogs[name] as Dialog;
  const chosen = ids.map((id) => facility.packages.get(id)).filter((pkg) => pkg !== undefined);
  const details = chosen.map((pkg) => packageDetails(world, pkg));
  const preload = {
    defaults: { cells: dialog.cells, today: usDay(dayIn(facility.zone, world.clock.now())) },
    repeaterData: {
      AdjustmentReasons: world.reasons(facility).map(({ id, name, requiresNote }) => ({
        Id: id,
        Name: name,
        RequiresNote: requiresNote,
      })),
      Locations: facility.locations.map(({ id, name }) => ({ Id: id, Name: name })),
      Items: facility.items.filter((item) => item.active).map(({ id, name }) => ({ Id: id, Name: name })),
      Units: world.units.map(({ name }, i) => ({ Id: i + 1, Name: name })),
      Details: dialog.isTogether ? [{ Ingredients: details.map(asIngredient) }] : details,
    },
    methods: {},
  };
  return `<form id="${dialog.formId}" class="form-horizontal form-condensed" ng-controller="RepeaterCtrl" novalidate>
<script>window.preload = ${scriptLiteral(preload)};</script>
<table class="table table-striped table-condensed">
<tbody ng-show="repeaterLines.length !== 1" class="ng-hide"><tr class="template-row">${templateCells(dialog)}</tr></tbody>
</table>
<div class="line-adder"><button class="btn shadow" type="button" ng-click="addLine()"><span class="icon-plus"></span> ${dialog.addText ?? 'Add Package'}</button></div>
<div class="form-actions">
<button class="btn btn-success btn-large shadow" type="submit">${escapeHtml(dialog.submitText)}</button>
<button id="cancel" class="btn btn-large shadow" type="button">Cancel</button>
</div>
</form>`;
}

/** A package as the lines of a dialog know it. */
export function packageDetails(world: World, pkg: Package) {
  const unit = unitOf(world, pkg.unit);
  return {
    Id: pkg.id,
    PackageLabel: pkg.label,
    CurrentQuantity: Number(pkg.quantity),
    CurrentQuantityUom: unit.abbreviation,
    NewQuantityUom: unit.abbreviation,
    AdjustmentUnitOfMeasureId: unit.id,
    UnitOfMeasureId: unit.id,
    Note: pkg.note ?? '',
  };
}

/** The same as one of the packages that a new one is made of. */
function asIngredient({ Id, ...pkg }: ReturnType<typeof packageDetails>) {
  return { PackageId: Id, ...pkg };
}

/** Units have an Id in dialogs only: their place, from 1. */
function unitOf({ units }: World, name: string) {
  const at = units.findIndex((unit) => unit.name === name);
  return { id: at + 1, abbreviation: units[at]?.abbreviation ?? name };
}

function templateCells(dialog: Dialog): string {
  return dialog.cells
    .map((fields, i) => {
      const mine = fields.filter((field) => field.template);
      const head = i === 0 ? '<strong>Template</strong> <small class="muted">for all lines below</small>' : '';
      return `<td>${head}${mine.map(templateField).join('')}</td>`;
    })
    .join('');
}

function templateField(field: DialogField): string {
  return `<div class="control-group" data-template-field="${field.name}"><label class="control-label">${escapeHtml(field.label)}</label><div class="controls"></div></div>`;
}

function usDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}
