import { image, type Line, missing, notHere, pack, type RefusedOn, unlisted, type Wrong } from './line';

const route = {
  recipient: '123-XYZ',
  invoice: 'INV-1',
  departure: '2026-11-24 09:15',
  arrival: '2026-11-24 12:24',
  route: 'Down the road.',
  transporter: '123-ABC',
  driver: 'X',
  driverOccupation: '50',
  driverLicense: '5',
  phone: '18005555555',
  vehicleMake: 'X',
  vehicleModel: 'X',
  plate: 'X',
};
const wrong: Wrong[] = [
  unlisted('transferType'),
  missing('recipient'),
  missing('route'),
  ['no time', { departure: 'soon' }, 'problem_no_moment', 'departure'],
  ['an arrival before it leaves', { arrival: '2026-11-24 09:00' }, 'problem_arrives_before', 'arrival'],
];
const { tag } = pack();
const templateForm = { newName: 'New', transferType: 'Transfer', ...route, packages: `${tag} 20.5 Grams` };
const templateWrong: Wrong[] = [
  ...wrong,
  missing('newName'),
  ['nothing to bring', { packages: '' }, 'problem_no_transfer_packages', 'packages'],
];
const template = (fields = {}) => image('transfer-template', 'Old', { Name: 'Old', DeliveryId: 5, ...fields });
const made = image('transfer-template', 'New', { Name: 'New' });
const shipmentForm = {
  shipperLicense: '999-ABC',
  shipperName: 'Farm',
  shipperPhone: '123-456-7890',
  shipperAddress: '123 Real Street',
  shipperAddressMore: '',
  shipperCity: 'Somewhere',
  shipperState: 'CO',
  shipperPostalCode: '',
  transferType: 'External',
  ...route,
  packages: 'Buds; 10; Ounces; 2026-11-20; 20.1; Grams; 777',
};
const shipmentWrong: Wrong[] = [
  ...wrong,
  missing('shipperLicense'),
  missing('shipperName'),
  ['no packages', { packages: 'Buds' }, 'problem_no_shipment_packages', 'packages'],
  [
    'packages of a day to come',
    { packages: 'Buds; 10; Ounces; 2026-11-24; 20.1; Grams' },
    'problem_future_day',
    'packages',
  ],
];
const incoming = { Id: 7, DeliveryId: 5, ShipperFacilityName: 'Farm', IsVoided: false };
const shipment = { ...image('transfer-delivery', '0000000001', incoming), list: 'transfers-incoming' };
const refusedOn: RefusedOn[] = [
  notHere,
  ['one that is void', { fields: { IsVoided: true } }, 'problem_transfer_over'],
  ['one that was received', { fields: { ReceivedDateTime: '2026-11-22T10:00:00' } }, 'problem_transfer_over'],
];
const refused = { word: 'refused' as const };
const byWord = { effect: { fields: { IsVoided: true } }, fine: {}, none: refused, wrong: [], refusedOn };

/** Writes on templates of transfers and on goods from outside. */
export const transferLines: Record<string, Line> = {
  'template.create': {
    call: 'POST /transfers/v2/templates/outgoing',
    before: null,
    fine: templateForm,
    effect: {},
    also: ['transfer-template:New'],
    sends: { Name: 'New', DriverName: null },
    once: { named: [made] },
    twice: { named: [made, made] },
    wrong: templateWrong,
  },
  'template.update': {
    call: 'PUT /transfers/v2/templates/outgoing',
    before: template(),
    fine: templateForm,
    effect: { fields: { Name: 'New' } },
    also: ['transfer-template:New'],
    sends: { TransferTemplateId: 7, Name: 'New' },
    wrong: templateWrong,
  },
  'template.discontinue': { call: 'DELETE /transfers/v2/templates/outgoing/{id}', before: template(), ...byWord },
  'shipment.create': {
    call: 'POST /transfers/v2/external/incoming',
    before: null,
    fine: shipmentForm,
    effect: {},
    also: ['shipper:999-ABC'],
    sends: { ShipperLicenseNumber: '999-ABC', ShipperAddress2: null },
    once: { word: 'done' },
    none: { word: 'refused' },
    wrong: shipmentWrong,
  },
  'shipment.update': {
    call: 'PUT /transfers/v2/external/incoming',
    before: shipment,
    fine: shipmentForm,
    effect: {
      fields: {
        ShipperFacilityLicenseNumber: '999-ABC',
        ShipperFacilityName: 'Farm',
        EstimatedDepartureDateTime: '2026-11-24T09:15:00.000',
        EstimatedArrivalDateTime: '2026-11-24T12:24:00.000',
      },
    },
    sends: { TransferId: 7 },
    wrong: shipmentWrong,
  },
  'shipment.void': { call: 'DELETE /transfers/v2/external/incoming/{id}', before: shipment, ...byWord },
};
