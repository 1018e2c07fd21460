/** SQL of the hash of an entry under the alias `e`; must equal `audit_hash` of the migrations. */
export const canonicalHash = (e: string): string =>
  `encode(sha256(convert_to(jsonb_build_array(
    ${e}.prev_hash, ${e}.seq, ${e}.id, to_char(${e}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), ${e}.member_id, ${e}.org_id, ${e}.party, ${e}.action,
    ${e}.subject, ${e}.subject_id, ${e}.from_status, ${e}.to_status, ${e}.note, ${e}.enterprise_id, ${e}.institution_id, ${e}.station_id)::text, 'UTF8')), 'hex')`;
