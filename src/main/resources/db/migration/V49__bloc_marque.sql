-- The picture that an agency prints at the head of its letters and conventions: a piece, of which its row says whether letters
-- bear it. One row a région that ever had one; taken away, it stays with an empty name.
CREATE TABLE bloc_marque (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    region_code  VARCHAR(3)   NOT NULL,
    piece_id     BIGINT       NOT NULL,
    fichier      VARCHAR(200) NOT NULL,
    sha256       VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    trace_par_id BIGINT       NULL,
    trace_le     DATETIME(6)  NULL,
    trace_motif  VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY bloc_marque_region (region_code),
    CONSTRAINT bloc_marque_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT bloc_marque_piece FOREIGN KEY (piece_id) REFERENCES piece (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- socle.marque: those that letters bear
CREATE SQL SECURITY INVOKER VIEW blocs_marque AS
SELECT b.region_code, b.piece_id FROM bloc_marque b WHERE b.fichier <> '';
