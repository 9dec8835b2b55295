package fr.treille.suivi.importation;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files whose measures were recorded, and what was said of the columns of each kind of file. */
@Component
class RegistreMesures {

    /** Of a report, the corrections and the refusals that are kept; a file with more is to be mended first. */
    private static final int GARDEES = 20_000;

    /** An agent whose territoires restrict what they read sees their own files alone: the lines of others tell other grappes. */
    private static final String LUS = " i.region_code = :region AND (:limite IS NULL OR i.agent_id = :limite)";

    private final JdbcClient base;
    private final JdbcTemplate lots;
    private final Perimetre perimetre;
    private final Clock horloge;

    RegistreMesures(JdbcClient base, JdbcTemplate lots, Perimetre perimetre, Clock horloge) {
        this.base = base;
        this.lots = lots;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** Writes that a file was recorded, in the transaction that does. */
    long ecrire(String nomFichier, String sha256, @Nullable Long grappeId, Essai essai) {
        var comptes = essai.comptes();
        var agent = AgentConnecte.courant();
        long id = base.sql("INSERT INTO import_mesures (region_code, agent_id, auteur, grappe_id, nom_fichier, sha256,"
                        + " enregistre_le, creees, modifiees, inchangees, refusees) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING id")
                .params(Arrays.asList(
                        agent.regionCode(),
                        agent.id(),
                        agent.nomComplet(),
                        grappeId,
                        Bornes.couper(nomFichier, 255),
                        sha256,
                        maintenant(),
                        comptes.get(SortLigne.CREEE),
                        comptes.get(SortLigne.MODIFIEE),
                        comptes.get(SortLigne.INCHANGEE),
                        comptes.get(SortLigne.REFUSEE)))
                .query(Long.class)
                .single();
        var gardees = new ArrayList<Object[]>();
        for (var l : essai.lignes()) {
            if ((l.sort() == SortLigne.MODIFIEE || l.sort() == SortLigne.REFUSEE) && gardees.size() < GARDEES) {
                gardees.add(new Object[] {
                    id,
                    gardees.size(),
                    l.numero(),
                    l.sort().name(),
                    l.finess(),
                    Bornes.couper(l.indicateur(), 300),
                    Bornes.couper(l.avant(), 400),
                    Bornes.couper(l.apres(), 400),
                    Bornes.couper(l.raison(), 1000),
                    l.contenu()
                });
            }
        }
        lots.batchUpdate(
                "INSERT INTO import_mesures_ligne (import_id, rang, numero, sort, finess, indicateur, avant, apres, raison,"
                        + " contenu) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                gardees);
        return id;
    }

    List<ImportFiche> imports(int maximum) {
        return base.sql(
                        "SELECT i.id, i.nom_fichier, i.auteur, i.enregistre_le, i.creees, i.modifiees, i.inchangees, i.refusees"
                                + " FROM import_mesures i WHERE" + LUS + " ORDER BY i.id DESC LIMIT " + maximum)
                .param("region", perimetre.regionCode())
                .param("limite", perimetre.agentLimite())
                .query((rs, rang) -> {
                    var quand = Colonnes.instant(rs, "enregistre_le");
                    return new ImportFiche(
                            rs.getLong("id"),
                            rs.getString("nom_fichier"),
                            rs.getString("auteur"),
                            quand == null ? Instant.EPOCH : quand,
                            rs.getInt("creees"),
                            rs.getInt("modifiees"),
                            rs.getInt("inchangees"),
                            rs.getInt("refusees"));
                })
                .list();
    }

    List<LigneRapport> lignes(long importId) {
        return base.sql("SELECT l.* FROM import_mesures_ligne l JOIN import_mesures i ON i.id = l.import_id"
                        + " WHERE l.import_id = :id AND" + LUS + " ORDER BY l.rang")
                .param("id", importId)
                .param("region", perimetre.regionCode())
                .param("limite", perimetre.agentLimite())
                .query((rs, rang) -> new LigneRapport(
                        rs.getInt("numero"),
                        SortLigne.valueOf(rs.getString("sort")),
                        rs.getString("finess"),
                        rs.getString("indicateur"),
                        rs.getString("avant"),
                        rs.getString("apres"),
                        rs.getString("raison"),
                        rs.getString("contenu")))
                .list();
    }

    /** When the very same file was last recorded in the caller's région. */
    Optional<LocalDate> dejaImporte(String sha256) {
        return base.sql("SELECT MAX(DATE(enregistre_le)) FROM import_mesures WHERE region_code = ? AND sha256 = ?")
                .params(perimetre.regionCode(), sha256)
                .query(LocalDate.class)
                .optional();
    }

    /** What was said of these headers: by the caller, else by the last agent of the région who did. */
    Optional<Correspondance> correspondance(String signature) {
        return base.sql("SELECT colonnes FROM correspondance_import WHERE region_code = ? AND signature = ?"
                        + " ORDER BY agent_id = ? DESC, modifie_le DESC LIMIT 1")
                .params(
                        perimetre.regionCode(),
                        signature,
                        AgentConnecte.courant().id())
                .query(String.class)
                .optional()
                .map(Correspondance::lire);
    }

    void retenir(String signature, Correspondance colonnes) {
        base.sql("REPLACE INTO correspondance_import (region_code, agent_id, signature, colonnes, modifie_le)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(
                        perimetre.regionCode(),
                        AgentConnecte.courant().id(),
                        signature,
                        colonnes.ecrite(),
                        maintenant())
                .update();
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }
}
