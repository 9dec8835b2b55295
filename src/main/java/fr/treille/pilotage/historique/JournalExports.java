package fr.treille.pilotage.historique;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.export.RegistreExports;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the exports down, for the history to tell them. */
@Component
class JournalExports implements RegistreExports {

    private final JdbcClient base;
    private final Perimetre perimetre;
    private final Traceur traceur;

    JournalExports(JdbcClient base, Perimetre perimetre, Traceur traceur) {
        this.base = base;
        this.perimetre = perimetre;
        this.traceur = traceur;
    }

    @Override
    @Transactional
    public void noter(String liste, FormatExport format, String filtre, long lignes) {
        base.sql("INSERT INTO export (region_code, liste, format, filtre, lignes, trace_par_id, trace_le)"
                        + " VALUES (:region, :liste, :format, :filtre, :lignes, :par, :le)")
                .param("region", perimetre.regionCode())
                .param("liste", liste)
                .param("format", format.name())
                .param("filtre", Bornes.couper(filtre, Bornes.TEXTE))
                .param("lignes", lignes)
                .param("par", Traceur.auteur())
                .param("le", LocalDateTime.ofInstant(traceur.instant(), ZoneOffset.UTC))
                .update();
    }
}
