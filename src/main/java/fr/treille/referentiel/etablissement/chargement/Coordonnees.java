package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.finess.Lu;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The coordinates of a cs1100507, which come after all its establishments. */
final class Coordonnees {

    private final JdbcTemplate jdbc;
    private final Attente attente;

    Coordonnees(JdbcTemplate jdbc, boolean loadData) {
        this.jdbc = jdbc;
        this.attente = new Attente(
                jdbc,
                "attente_geo",
                List.of("finess", "x", "y", "epsg", "empreinte_geo"),
                "SELECT finess, x, y, epsg, empreinte_geo FROM etablissement WHERE FALSE",
                loadData);
    }

    void ajouter(Lu.Geolocalisation point, long empreinteConnue) {
        long empreinte = Objects.hash(point.x(), point.y(), point.epsg());
        if (empreinte != empreinteConnue) {
            attente.ajouter(
                    point.finess(),
                    String.valueOf(point.x()),
                    String.valueOf(point.y()),
                    String.valueOf(point.epsg()),
                    String.valueOf(empreinte));
        }
    }

    void vider() {
        attente.vider();
    }

    void appliquer() {
        if (attente.total() > 0) {
            jdbc.update("UPDATE attente_geo g JOIN etablissement e ON e.finess = g.finess"
                    + " SET e.x = g.x, e.y = g.y, e.epsg = g.epsg, e.empreinte_geo = g.empreinte_geo");
        }
    }
}
