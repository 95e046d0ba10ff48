const KINDS: Record<string, string> = {
  hospital: `hospital hospitals infirmary medical-center ctr med general healthcare health hospice sanatorium krankenhaus klinikum uniklinik universitätsklinikum spital lazarett sjukhus sjukhuset lasarett lasarettet`,
  clinic: `clinic clinics surgery practice dispensary polyclinic klinik tagesklinik ambulanz praxis mottagning mottagningen vårdcentral vårdcentralen kliniken`,
  school: `school academy college kindergarten nursery gymnasium grundschule realschule gesamtschule hauptschule schule kita skola skolan gymnasiet förskola förskolan`,
  university: `university polytechnic universität hochschule universitet universitetet högskola högskolan`,
  church: `church cathedral chapel minster abbey mosque synagogue temple parish kirche dom moschee synagoge gemeinde kyrka kyrkan moské församling`,
  ward: `ward unit station stationen abteilung avdelning avdelningen`,
  home: `hostel lodge manor care-home rectory heim wohnheim seniorenheim pflegeheim boende boendet äldreboende hemmet`,
  place: `house court plaza mall park prison gaol jail library museum theatre theater hotel centre center tower towers bridge harbour harbor airport barracks square gardens hall estate bahnhof flughafen institute institut`,
};

/** A kind of place, by the word that ends its name: "Hospital", "Clinic", "sjukhus". */
export const FACILITY_KIND: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.split(/\s+/).map((word) => [word, kind] as const)),
);
