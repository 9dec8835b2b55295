package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.Doute;
import fr.treille.referentiel.etablissement.finess.Lu;
import fr.treille.referentiel.etablissement.finess.Nature;
import fr.treille.socle.commun.Bornes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines refused and the doubts of an import. All are counted, the first ten thousand of each are kept. */
final class Journal {

    private static final int GARDES = 10_000;
    private static final int LOT = 500;
    private static final int MONTRES = 600;

    private final JdbcTemplate jdbc;
    private final long importId;
    private final List<@Nullable Object[]> lot = new ArrayList<>();
    private int refusees;
    private int avertissements;

    Journal(JdbcTemplate jdbc, long importId) {
        this.jdbc = jdbc;
        this.importId = importId;
    }

    void refuser(Lu.Refusee refusee) {
        if (++refusees <= GARDES) {
            garder("REFUSE", null, null, refusee.numero(), null, refusee.contenu(), refusee.raison());
        }
    }

    void avertir(Lu.Structure structure) {
        for (Doute doute : structure.avertissements()) {
            if (++avertissements <= GARDES) {
                garder(
                        "AVERTISSEMENT",
                        structure.nature(),
                        structure.finess(),
                        structure.numero(),
                        doute.champ(),
                        null,
                        doute.texte());
            }
        }
    }

    private void garder(
            String genre,
            @Nullable Nature nature,
            @Nullable String finess,
            long numero,
            @Nullable Champ champ,
            @Nullable String contenu,
            String raison) {
        lot.add(new @Nullable Object[] {
            importId,
            genre,
            nature == null ? null : nature.name(),
            finess,
            numero,
            champ == null ? null : champ.name(),
            couper(contenu),
            couper(raison)
        });
        if (lot.size() >= LOT) {
            vider();
        }
    }

    /** A line of a file is as long as it wants, and so is what is cited of it. */
    private static @Nullable String couper(@Nullable String texte) {
        return texte == null ? null : Bornes.couper(texte, MONTRES);
    }

    void vider() {
        if (!lot.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO import_finess_ligne (import_id, genre, nature, finess, numero, champ, contenu, raison)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    lot);
            lot.clear();
        }
    }

    int refusees() {
        return refusees;
    }

    int avertissements() {
        return avertissements;
    }
}
