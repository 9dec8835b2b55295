-- The searched text of the registry says « SAINT » in full, as later imports write it: « St », « Saint » and « Sainte » find the same.
UPDATE etablissement SET recherche = LEFT(REGEXP_REPLACE(recherche, '\\bST(E?S?)\\b', 'SAINT\\1'), 600)
WHERE recherche REGEXP '\\bSTE?S?\\b';
UPDATE organisme_gestionnaire SET recherche = LEFT(REGEXP_REPLACE(recherche, '\\bST(E?S?)\\b', 'SAINT\\1'), 600)
WHERE recherche REGEXP '\\bSTE?S?\\b';
