package fr.treille.engagement.acte.dossier;

import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Situation;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomLisible;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.marque.BlocsMarque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what documents say of grappes of the caller's périmètre, who writes and who may sign, then their ESSMS, then the
 * bloc-marque of their agency: a number of statements that does not depend on theirs.
 */
@Component
@Transactional(readOnly = true)
public class Dossiers {

    private static final String LECTURE = """
            SELECT g.id, g.version, g.region_code, r.nom region, g.appel_id, a.intitule appel, g.nom, g.type, g.solution,
                   g.editeur, g.forme_juridique, g.statut, g.depot_le, g.montant, g.regime_tva, g.nombre_essms,
                   g.porteur_finess,
                   p.nom porteur, p.complement_distribution, p.numero_voie, p.complement_voie, p.type_voie, p.voie,
                   p.lieu_dit, p.acheminement, p.code_postal, p.commune, p.statut_juridique,
                   g.contact_civilite, g.contact_nom, g.contact_prenom, g.contact_fonction, g.contact_courriel,
                   g.contact_telephone, g.representant_civilite, g.representant_nom, g.representant_prenom,
                   g.representant_fonction, g.representant_courriel, g.representant_telephone,
                   t.nom_complet responsable, t.courriel responsable_courriel,
                   g.favorable, COALESCE(d.motif, i.motif) motif, i.recommandations, i.vigilances,
                   (SELECT JSON_ARRAYAGG(JSON_OBJECT('libelle', f.libelle, 'situation', f.situation, 'unite', f.unite,
                                   'quantite', f.quantite,
                                   'montantUnitaire', f.montant_unitaire, 'prorata', f.prorata, 'total', f.total) ORDER BY f.position)
                      FROM lignes_de_subvention f WHERE f.grappe_id = g.id) lignes,
                   IF(g.favorable, k.modele_favorable, k.modele_defavorable) modele,
                   r.agence_nom, r.agence_direction, r.agence_adresse, r.agence_ville, r.agence_telephone,
                   r.agence_courriel, r.agence_site, r.agence_tribunal, r.agence_tribunal_adresse,
                   gr.grades,
                   s.id signataire_id, s.prenom signataire_prenom, s.nom signataire_nom, s.civilite signataire_civilite,
                   s.qualite, s.delegation, s.du, s.lettres, s.conventions, sd.directeur_general
              FROM grappes g
              JOIN agences r ON r.code = g.region_code
              JOIN grades_des_regions gr ON gr.region_code = g.region_code
              JOIN appels a ON a.id = g.appel_id
              LEFT JOIN regles_de_grappe k ON k.grappe_id = g.id
              JOIN organismes p ON p.finess = g.porteur_finess
              LEFT JOIN personnes t ON t.id = g.responsable_id
              LEFT JOIN instruction_de_grappe i ON i.grappe_id = g.id
              LEFT JOIN decision_de_grappe d ON d.grappe_id = g.id
              LEFT JOIN signataires s ON s.region_code = g.region_code AND s.du <= :perimetreJour
                   AND (s.au IS NULL OR s.au >= :perimetreJour)
              LEFT JOIN delegations_de_signature sd ON sd.id = s.id
             WHERE g.id IN (:ids) AND\s
            """;

    private final JdbcClient base;
    private final BlocsMarque marques;
    private final Perimetre perimetre;

    Dossiers(JdbcClient base, BlocsMarque marques, Perimetre perimetre) {
        this.marques = marques;
        this.base = base;
        this.perimetre = perimetre;
    }

    /** Those of the caller's périmètre among these. */
    public Map<Long, Dossier> lire(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var jour = perimetre.jour();
        var dossiers = Objects.requireNonNull(base.sql(LECTURE + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("ids", ids)
                .query((ResultSetExtractor<Map<Long, Dossier>>) lignes -> LectureDossier.lire(lignes, jour)));
        var essms = essms(dossiers.keySet());
        // one for all of a région, which is what letters in number are of
        var images = new HashMap<String, Optional<byte[]>>();
        dossiers.values()
                .forEach(dossier -> images.computeIfAbsent(
                        dossier.regionCode(), region -> Optional.ofNullable(marques.image(region))));
        dossiers.replaceAll((id, dossier) -> dossier.avec(essms.getOrDefault(id, List.of()))
                .avec(dossier.entete()
                        .avec(Objects.requireNonNull(images.get(dossier.regionCode()))
                                .orElse(null))));
        return dossiers;
    }

    /** What documents say of the ESSMS of grappes that the caller sees: less than their screen, which asks what else holds them. */
    private Map<Long, List<EssmsDuDossier>> essms(Collection<Long> grappes) {
        var parGrappe = new HashMap<Long, List<EssmsDuDossier>>();
        if (grappes.isEmpty()) {
            return parGrappe;
        }
        base.sql("SELECT m.grappe_id, m.finess, m.nom, m.commune, m.og_finess, m.og, m.situation, m.secteur"
                        + " FROM essms_de_grappe m"
                        + " WHERE m.grappe_id IN (:grappes) ORDER BY m.grappe_id, m.position")
                .param("grappes", grappes)
                .query(rs -> {
                    parGrappe
                            .computeIfAbsent(rs.getLong("grappe_id"), grappe -> new ArrayList<>())
                            .add(new EssmsDuDossier(
                                    rs.getString("finess"),
                                    NomLisible.de(Objects.requireNonNullElse(rs.getString("nom"), "")),
                                    NomLisible.commune(Objects.requireNonNullElse(rs.getString("commune"), "")),
                                    Objects.requireNonNullElse(rs.getString("og_finess"), ""),
                                    NomLisible.de(Objects.requireNonNullElse(rs.getString("og"), "")),
                                    Situation.valueOf(rs.getString("situation")),
                                    Colonnes.valeur(Secteur.class, rs, "secteur")));
                });
        return parGrappe;
    }

    /** @throws Refus when there is no such grappe in the caller's périmètre */
    public Dossier lire(long grappeId) {
        return Optional.ofNullable(lire(List.of(grappeId)).get(grappeId))
                .orElseThrow(() -> perimetre.inconnu("Cette grappe", grappeId));
    }
}
