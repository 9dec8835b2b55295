-- Evidence says what it proves: which indicators, of which ESSMS (those of the grappe all together, said on purpose, or these), over
-- which days. It is said of the file, by the porteur who gives it or by an agent, and goes with it; a file of which it is not said
-- proves nothing.
CREATE TABLE portee_preuve (
    piece_id    BIGINT       NOT NULL PRIMARY KEY,
    tous_essms  BOOLEAN      NOT NULL DEFAULT FALSE,
    debut       DATE         NOT NULL,
    fin         DATE         NOT NULL,
    precisee_le DATETIME(6)  NOT NULL,
    precisee_par VARCHAR(201) NOT NULL,
    version     INT          NOT NULL DEFAULT 0,
    CONSTRAINT portee_preuve_piece FOREIGN KEY (piece_id) REFERENCES piece (id) ON DELETE CASCADE,
    CONSTRAINT portee_preuve_jours CHECK (debut <= fin)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE portee_preuve_indicateur (
    piece_id   BIGINT      NOT NULL,
    indicateur VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (piece_id, indicateur),
    CONSTRAINT portee_preuve_indicateur_portee FOREIGN KEY (piece_id) REFERENCES portee_preuve (piece_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE portee_preuve_essms (
    piece_id BIGINT  NOT NULL,
    finess   CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (piece_id, finess),
    CONSTRAINT portee_preuve_essms_portee FOREIGN KEY (piece_id) REFERENCES portee_preuve (piece_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What was said before is kept, the days being those of the period that the file was joined to. An indicator or an ESSMS left
-- empty was nobody's choice: it is to be specified.
INSERT INTO portee_preuve (piece_id, tous_essms, debut, fin, precisee_le, precisee_par)
SELECT q.piece_id, FALSE, MIN(p.debut), MAX(p.fin), MIN(q.jointe_le), MIN(q.jointe_par)
  FROM preuve q
  JOIN periode_mesure p ON p.id = q.periode_id
 GROUP BY q.piece_id;
INSERT INTO portee_preuve_indicateur (piece_id, indicateur)
SELECT DISTINCT piece_id, indicateur FROM preuve WHERE indicateur <> '';
INSERT INTO portee_preuve_essms (piece_id, finess)
SELECT DISTINCT piece_id, finess FROM preuve WHERE finess <> '';

DROP VIEW preuves_jointes;
ALTER TABLE preuve
    DROP COLUMN indicateur,
    DROP COLUMN finess;

-- suivi.preuve: what evidence proves, a row for each indicator, and for each ESSMS where it is not of all of them. Nobody took it
-- back, its file was not refused, and its days are those of the whole period at least.
CREATE SQL SECURITY INVOKER VIEW preuves_jointes AS
SELECT q.id, q.periode_id, i.indicateur, t.tous_essms, e.finess, q.jointe_le
  FROM preuve q
  JOIN periodes_de_mesure p ON p.id = q.periode_id
  JOIN pieces f ON f.id = q.piece_id
  JOIN portee_preuve t ON t.piece_id = q.piece_id AND t.debut <= p.debut AND t.fin >= p.fin
  JOIN portee_preuve_indicateur i ON i.piece_id = q.piece_id
  LEFT JOIN portee_preuve_essms e ON e.piece_id = q.piece_id
 WHERE q.retiree_le IS NULL AND f.etat <> 'REFUSEE' AND (t.tous_essms OR e.finess IS NOT NULL);
