-- The calls delivered with Treille are files from now on (src/main/resources/appels), which a région adds when it chooses to.
-- V3 and V14 wrote them into every base, and stay as they were applied. A base that nobody has used yet, that of a first
-- start, gives theirs back; every other one keeps its rows, with their history.
SET @neuve = (SELECT COUNT(*) FROM agent FOR SYSTEM_TIME ALL) = 0 AND (SELECT COUNT(*) FROM grappe FOR SYSTEM_TIME ALL) = 0;

-- Not followed meanwhile: the history of a new base tells nothing of what it never had.
EXECUTE IMMEDIATE IF(@neuve, 'ALTER TABLE fenetre DROP SYSTEM VERSIONING', 'DO 0');
EXECUTE IMMEDIATE IF(@neuve, 'ALTER TABLE edition DROP SYSTEM VERSIONING', 'DO 0');
EXECUTE IMMEDIATE IF(@neuve, 'ALTER TABLE appel DROP SYSTEM VERSIONING', 'DO 0');
DELETE FROM fenetre_type WHERE @neuve;
DELETE FROM fenetre WHERE @neuve;
DELETE FROM edition WHERE @neuve;
DELETE FROM appel WHERE @neuve;
EXECUTE IMMEDIATE IF(@neuve, 'ALTER TABLE fenetre AUTO_INCREMENT = 1, ADD SYSTEM VERSIONING', 'DO 0');
EXECUTE IMMEDIATE IF(@neuve, 'ALTER TABLE edition AUTO_INCREMENT = 1, ADD SYSTEM VERSIONING', 'DO 0');
EXECUTE IMMEDIATE IF(@neuve, 'ALTER TABLE appel AUTO_INCREMENT = 1, ADD SYSTEM VERSIONING', 'DO 0');

-- The file that a call was made from, by its name: a région has each once. It says nothing of what was done to the call since,
-- and never changes: no version is kept for it.
ALTER TABLE appel
    ADD COLUMN livre VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL WITHOUT SYSTEM VERSIONING,
    ADD UNIQUE KEY appel_livre (region_code, livre);
UPDATE appel SET livre = 'occitanie-2025' WHERE id = 1 AND region_code = '76' AND annee = 2025;
UPDATE appel SET livre = 'occitanie-2022' WHERE id = 2 AND region_code = '76' AND annee = 2022;
UPDATE appel SET livre = 'grand-est-2025' WHERE id = 3 AND region_code = '44' AND annee = 2025;
