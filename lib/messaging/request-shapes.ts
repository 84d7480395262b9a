import { z } from 'zod';
import { PackageTag } from '../domain/package-tag';

/** A license number, as Metrc's pages and the person write it. */
export const license = z.string().min(1).max(60);
/** What a form sends, by the names of its fields. */
export const fields = z.record(z.string().max(40), z.string().max(4000));
/** Tag of a package, Metrc's Id of anything else, `=name` of what only the queue knows; empty where there is none. */
export const RecordTarget = PackageTag.or(z.string().trim().max(200));
/** Type parameter only: our own background is trusted by its callers, so replies are typed and not parsed again. */
export const reply = <T>() => ({}) as { reply: T };
