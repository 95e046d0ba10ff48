const NAMES = `sigmund freud,anna freud,carl jung,carl gustav jung,c g jung,carl rogers,aaron beck,aaron t beck,judith beck,albert ellis,melanie klein,wilfred bion,donald winnicott,
john bowlby,mary ainsworth,heinz kohut,otto kernberg,marsha linehan,irvin yalom,irving yalom,michael balint,jacques lacan,erik erikson,jean piaget,lev vygotsky,viktor frankl,
rollo may,fritz perls,virginia satir,salvador minuchin,jay haley,milton erickson,steve de shazer,insoo kim berg,michael white,murray bowen,peter fonagy,mary target,anthony bateman,
daniel stern,donald meltzer,thomas ogden,christopher bollas,nancy mcwilliams,jeremy safran,bruce wampold,scott miller,john norcross,les greenberg,leslie greenberg,sue johnson,
john gottman,steven hayes,paul gilbert,jon kabat-zinn,mark williams,john teasdale,zindel segal,francine shapiro,peter levine,bessel van der kolk,judith herman,stephen porges,jeffrey young,
bernd schmid,gunther schmidt,luise reddemann,arnold lazarus,joseph wolpe,albert bandura,b f skinner,ivan pavlov,john watson,abraham maslow,martin buber,karl jaspers,ludwig binswanger,
harry stack sullivan,karen horney,erich fromm,alfred adler,sándor ferenczi,sandor ferenczi,karl abraham,ernest jones,ronald fairbairn,harry guntrip,margaret mahler,edith jacobson,
hans eysenck,michael lambert,lester luborsky,hans strupp,david malan,habib davanloo,glen gabbard,stephen mitchell,jessica benjamin,robin hawkins,peter hawkins,robin shohet,tom andersen,johan cullberg`;

/** People of the field, by first and family name, in lower case. */
export const THEORISTS: ReadonlySet<string> = new Set(NAMES.split(',').map((name) => name.trim()));
