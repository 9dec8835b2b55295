-- Who is in charge of a grappe always sees it, whatever the territoires of its ESSMS: a file is not given to who cannot open it.
DROP VIEW grappes_sans_essms;
CREATE SQL SECURITY INVOKER VIEW grappes_confiees AS
SELECT id grappe_id, responsable_id, responsable_grades_id FROM grappe;
