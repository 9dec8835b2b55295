package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Acte;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.equipe.Perimetre;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a kind of document its table. */
@Component
public class TablesActes {

    private final JdbcClient base;
    private final EntityManager stockage;
    private final Perimetre perimetre;
    private final Traceur traceur;

    TablesActes(JdbcClient base, EntityManager stockage, Perimetre perimetre, Traceur traceur) {
        this.base = base;
        this.stockage = stockage;
        this.perimetre = perimetre;
        this.traceur = traceur;
    }

    /**
     * Documents of grappes, one row each, whose history is kept.
     *
     * @param nom of the table, with the columns of {@link Acte} and the trace
     * @param date its column for the date written on the document
     * @param entite what reads them for the acts that change them
     */
    public TableActes table(String nom, String date, Class<? extends ActeTenu> entite) {
        return table(nom, date, entite, Map.of());
    }

    TableActes table(String nom, String date, Class<? extends ActeTenu> entite, Map<String, String> seulement) {
        return new TableActes(
                base,
                stockage,
                new LectureActes(base, perimetre, nom, date, seulement),
                traceur,
                nom,
                date,
                entite,
                seulement);
    }
}
