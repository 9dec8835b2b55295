package fr.treille.suivi.preuve;

import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.suivi.mesure.SourceMesure;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes evidence; its content apart from the rest. */
@Component
class PreuveRequetes {

    record Contenu(PreuveContenu preuve, String sha256) {}

    private final JdbcClient base;
    private final Perimetre perimetre;

    PreuveRequetes(JdbcClient base, Perimetre perimetre) {
        this.base = base;
        this.perimetre = perimetre;
    }

    /** The evidence of a grappe that was not taken back, the latest period first. */
    List<PreuveFiche> deLaGrappe(long grappeId) {
        return base.sql("SELECT q.*, COALESCE(t.nom, '') essms FROM periodes_de_mesure p JOIN preuve q"
                        + " ON q.periode_id = p.id AND q.retiree_le IS NULL LEFT JOIN etablissements t"
                        + " ON t.finess = q.finess WHERE p.grappe_id = ? ORDER BY p.fin DESC, q.id DESC")
                .param(grappeId)
                .query((rs, rang) -> new PreuveFiche(
                        rs.getLong("id"),
                        rs.getLong("periode_id"),
                        rs.getString("indicateur"),
                        rs.getString("finess"),
                        rs.getString("essms"),
                        rs.getString("nom_fichier"),
                        TypePreuve.valueOf(rs.getString("type")),
                        rs.getInt("taille"),
                        rs.getString("sha256"),
                        rs.getString("commentaire"),
                        SourceMesure.valueOf(rs.getString("source")),
                        Objects.requireNonNull(Colonnes.instant(rs, "jointe_le")),
                        rs.getString("jointe_par")))
                .list();
    }

    Optional<Contenu> contenu(long id) {
        return base.sql("SELECT q.nom_fichier, q.type, q.sha256, o.contenu FROM preuve q JOIN preuve_contenu o"
                        + " ON o.preuve_id = q.id JOIN periodes_de_mesure p ON p.id = q.periode_id"
                        + " JOIN grappes g ON g.id = p.grappe_id WHERE q.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query((rs, rang) -> new Contenu(
                        new PreuveContenu(
                                rs.getString("nom_fichier"),
                                TypePreuve.valueOf(rs.getString("type")),
                                rs.getBytes("contenu")),
                        rs.getString("sha256")))
                .optional();
    }

    long ajouter(
            PreuveSaisie saisie,
            TypePreuve type,
            String sha256,
            SourceMesure source,
            LocalDateTime maintenant,
            String auteur) {
        var id = base.sql("INSERT INTO preuve (periode_id, indicateur, finess, nom_fichier, type, taille, sha256,"
                        + " commentaire, source, jointe_le, jointe_par) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING id")
                .params(
                        saisie.periodeId(),
                        saisie.indicateur(),
                        saisie.finess(),
                        saisie.nomFichier(),
                        type.name(),
                        saisie.octets().length,
                        sha256,
                        saisie.commentaire().strip(),
                        source.name(),
                        maintenant,
                        auteur)
                .query(Long.class)
                .single();
        base.sql("INSERT INTO preuve_contenu (preuve_id, contenu) VALUES (?, ?)")
                .params(id, saisie.octets())
                .update();
        return id;
    }

    /** @return whether it was there, and not taken back yet */
    boolean retirer(long grappeId, long id, String motif, LocalDateTime maintenant, String auteur) {
        return base.sql("UPDATE preuve q JOIN periodes_de_mesure p ON p.id = q.periode_id SET q.retiree_le = ?,"
                                + " q.retiree_par = ?, q.retiree_motif = ?, q.version = q.version + 1"
                                + " WHERE q.id = ? AND p.grappe_id = ? AND q.retiree_le IS NULL")
                        .params(maintenant, auteur, motif, id, grappeId)
                        .update()
                > 0;
    }
}
