package fr.treille.engagement.acte.dossier;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.RegimeTva;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Colonnes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.territoire.Agence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@link Dossiers}'s statement, as a dossier. */
final class LectureDossier {

    private static final ObjectReader LIGNES = new JsonMapper().readerFor(LigneNotifiee[].class);

    private LectureDossier() {}

    /** By grappe; there is one row a signatory, of whom only their columns differ. */
    static Map<Long, Dossier> lire(ResultSet rs, LocalDate jour) throws SQLException {
        var dossiers = new LinkedHashMap<Long, Dossier>();
        var signataires = new HashMap<Long, LectureSignataires>();
        while (rs.next()) {
            var id = rs.getLong("id");
            if (!dossiers.containsKey(id)) {
                dossiers.put(id, dossier(rs, new Habilitations(jour, List.of())));
            }
            signataires
                    .computeIfAbsent(id, nouvelle -> new LectureSignataires())
                    .ajouter(rs);
        }
        dossiers.replaceAll((id, dossier) ->
                dossier.avec(Objects.requireNonNull(signataires.get(id)).lues(jour)));
        return dossiers;
    }

    private static Dossier dossier(ResultSet rs, Habilitations habilitations) throws SQLException {
        return new Dossier(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getString("region_code"),
                rs.getString("region"),
                rs.getString("nom"),
                StatutGrappe.valueOf(rs.getString("statut")),
                new Porteur(
                        rs.getString("porteur_finess"),
                        texte(rs, "porteur"),
                        adresse(rs),
                        texte(rs, "statut_juridique"),
                        contact(rs, "contact_"),
                        contact(rs, "representant_")),
                projet(rs),
                decision(rs),
                new EnTete(agence(rs), texte(rs, "responsable"), texte(rs, "responsable_courriel"), null),
                habilitations,
                List.of());
    }

    private static ProjetDepose projet(ResultSet rs) throws SQLException {
        return new ProjetDepose(
                rs.getLong("appel_id"),
                rs.getString("appel"),
                TypeProjet.valueOf(rs.getString("type")),
                rs.getString("solution"),
                rs.getString("editeur"),
                FormeJuridique.valueOf(rs.getString("forme_juridique")),
                rs.getObject("depot_le", LocalDate.class),
                Montant.de(rs.getBigDecimal("montant")),
                Colonnes.valeur(RegimeTva.class, rs, "regime_tva"),
                rs.getInt("nombre_essms"));
    }

    private static Decision decision(ResultSet rs) throws SQLException {
        return new Decision(
                // never getObject: the driver gives a TINYINT as a number
                rs.getString("favorable") == null ? null : rs.getBoolean("favorable"),
                texte(rs, "motif"),
                texte(rs, "recommandations").lines().toList(),
                texte(rs, "vigilances").lines().toList(),
                modele(rs),
                lignes(rs.getString("lignes")));
    }

    /** What the rules of the day of the dépôt name, else what is delivered. */
    private static String modele(ResultSet rs) throws SQLException {
        if (rs.getString("favorable") == null) {
            return "";
        }
        var nom = texte(rs, "modele");
        return nom.isEmpty()
                ? (rs.getBoolean("favorable") ? LettreNotification.FAVORABLE : LettreNotification.DEFAVORABLE)
                : nom;
    }

    private static List<LigneNotifiee> lignes(@Nullable String json) {
        return json == null ? List.of() : List.of(LIGNES.readValue(json));
    }

    private static Agence agence(ResultSet rs) throws SQLException {
        return new Agence(
                texte(rs, "agence_nom"),
                texte(rs, "agence_direction"),
                texte(rs, "agence_adresse"),
                texte(rs, "agence_ville"),
                texte(rs, "agence_telephone"),
                texte(rs, "agence_courriel"),
                texte(rs, "agence_site"),
                texte(rs, "agence_tribunal"),
                texte(rs, "agence_tribunal_adresse"),
                texte(rs, "grades"));
    }

    private static Contact contact(ResultSet rs, String prefixe) throws SQLException {
        return new Contact(
                texte(rs, prefixe + "civilite"),
                texte(rs, prefixe + "nom"),
                texte(rs, prefixe + "prenom"),
                texte(rs, prefixe + "fonction"),
                texte(rs, prefixe + "courriel"),
                texte(rs, prefixe + "telephone"));
    }

    /** As on an envelope: complement, street, place, then postcode and town; nothing without the last one. */
    private static String adresse(ResultSet rs) throws SQLException {
        var ville = texte(rs, "acheminement");
        if (ville.isEmpty()) {
            ville = mots(texte(rs, "code_postal"), texte(rs, "commune"));
        }
        if (ville.isEmpty()) {
            return "";
        }
        var voie = mots(
                texte(rs, "numero_voie"),
                texte(rs, "complement_voie"),
                TypeVoie.enClair(texte(rs, "type_voie")),
                texte(rs, "voie"));
        return Stream.of(texte(rs, "complement_distribution"), voie, texte(rs, "lieu_dit"), ville)
                .filter(ligne -> !ligne.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String mots(String... mots) {
        return Stream.of(mots).filter(mot -> !mot.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        return Optional.ofNullable(rs.getString(colonne)).map(String::strip).orElse("");
    }
}
