import { z } from 'zod';
import { FacilityKey } from '../domain/facility';
import { colourNames, type FacilityColour } from '../domain/facility-colour';
import { zoneNames } from '../domain/facility-zone';
import { type Pace, paceLimits } from '../domain/pace';
import { settleLimits } from '../domain/settle-time';
import type { Outcome, SalesSwitch } from './replies';
import { reply } from './request-shapes';

const PaceInput = z.object({
  percent: z.number().int().min(paceLimits.percent.min).max(paceLimits.percent.max),
  computers: z.number().int().min(paceLimits.computers.min).max(paceLimits.computers.max),
  fullSpeed: z.boolean(),
});

/** What only our own pages may ask about settings. */
export const settingsRequests = {
  'settings.get': {
    input: z.object({}),
    ...reply<{
      pace: Pace;
      /** How long Metrc may take to show a change. */
      settleSeconds: number;
      computer: { id: string; name: string; keepsBooks?: boolean };
      approvals: { facility: FacilityKey; name: string; on: boolean }[];
      colours: { facility: FacilityKey; name: string; license: string; colour: FacilityColour | null }[];
      /** The zone in which each facility's days are counted, and the one that is usual in its state. */
      zones: { facility: FacilityKey; name: string; license: string; zone: string; usual: string }[];
    }>(),
  },
  'settings.set': { input: z.object({ pace: PaceInput }), ...reply<Outcome>() },
  'settle.set': {
    input: z.object({ seconds: z.number().int().min(settleLimits.min).max(settleLimits.max) }),
    ...reply<Outcome>(),
  },
  /** Whether Tandem may report sales, facility by facility. */
  'sales.get': { input: z.object({}), ...reply<SalesSwitch[]>() },
  'sales.set': { input: z.object({ facility: FacilityKey, isOn: z.boolean() }), ...reply<Outcome>() },
  /** Whether another person has to approve actions at a facility before they are sent. */
  'approval.set': { input: z.object({ facility: FacilityKey, on: z.boolean() }), ...reply<Outcome>() },
  /** In which colour a facility is marked on Metrc's pages. */
  'colour.set': {
    input: z.object({ facility: FacilityKey, colour: z.enum(colourNames) }),
    ...reply<Outcome>(),
  },
  /** In which zone a facility's calendar days are counted. */
  'zone.set': { input: z.object({ facility: FacilityKey, zone: z.enum(zoneNames) }), ...reply<Outcome>() },
  'computer.describe': {
    input: z.object({ name: z.string().max(40), keepsBooks: z.boolean() }),
    ...reply<Outcome>(),
  },
} as const;
