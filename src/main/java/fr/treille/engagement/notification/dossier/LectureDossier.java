package fr.treille.engagement.notification.dossier;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.engagement.notification.EtatLettre;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.Agence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@link Dossiers}'s statement, as a dossier. */
final class LectureDossier {

    private static final ObjectReader LIGNES = new JsonMapper().readerFor(LigneFigee[].class);

    private LectureDossier() {}

    /** From the first row, the reader being on it; there is one a signatory, of whom only their columns differ. */
    static Dossier lire(ResultSet rs, LocalDate jour) throws SQLException {
        return new Dossier(
                rs.getLong("id"),
                rs.getInt("version"),
                rs.getString("region_code"),
                rs.getString("region"),
                rs.getLong("appel_id"),
                rs.getString("appel"),
                rs.getString("nom"),
                TypeProjet.valueOf(rs.getString("type")),
                rs.getString("solution"),
                rs.getString("editeur"),
                FormeJuridique.valueOf(rs.getString("forme_juridique")),
                StatutGrappe.valueOf(rs.getString("statut")),
                rs.getObject("depot_le", LocalDate.class),
                Montant.de(rs.getBigDecimal("montant")),
                rs.getInt("nombre_essms"),
                codes(texte(rs, "territoires")),
                rs.getString("porteur_finess"),
                texte(rs, "porteur"),
                adresse(rs),
                contact(rs, "contact_"),
                contact(rs, "representant_"),
                texte(rs, "responsable"),
                texte(rs, "responsable_courriel"),
                // never getObject: the driver gives a TINYINT as a number
                rs.getString("favorable") == null ? null : rs.getBoolean("favorable"),
                texte(rs, "motif"),
                texte(rs, "recommandations").lines().toList(),
                texte(rs, "vigilances").lines().toList(),
                lettre(rs),
                modele(rs),
                lignes(rs.getString("lignes")),
                agence(rs),
                jour,
                // last, as it goes to the end of the rows
                signataires(rs));
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

    private static List<LigneFigee> lignes(@Nullable String json) {
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
                texte(rs, "agence_tribunal_adresse"));
    }

    private static List<SignataireHabilite> signataires(ResultSet rs) throws SQLException {
        // here rather than by the database, which would sort the long texts of the dossier with them, on disk
        var parNom = new TreeMap<CollationKey, SignataireHabilite>();
        var ordre = Collator.getInstance(Locale.FRENCH);
        do {
            var id = rs.getLong("signataire_id");
            if (id != 0) {
                var actes = EnumSet.noneOf(ActeSigne.class);
                if (rs.getBoolean("lettres")) {
                    actes.add(ActeSigne.LETTRE);
                }
                if (rs.getBoolean("conventions")) {
                    actes.add(ActeSigne.CONVENTION);
                }
                var nom = texte(rs, "signataire_nom");
                var prenom = texte(rs, "signataire_prenom");
                parNom.put(
                        ordre.getCollationKey(nom + " " + prenom + " " + id),
                        new SignataireHabilite(id, mots(prenom, nom), texte(rs, "qualite"), actes));
            }
        } while (rs.next());
        return List.copyOf(parNom.values());
    }

    private static Dossier.@Nullable LettreCourante lettre(ResultSet rs) throws SQLException {
        var reference = rs.getString("lettre_reference");
        return reference == null
                ? null
                : new Dossier.LettreCourante(
                        rs.getLong("lettre_id"),
                        reference,
                        rs.getObject("date_lettre", LocalDate.class),
                        EtatLettre.valueOf(rs.getString("lettre_etat")));
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

    private static List<String> codes(String liste) {
        return liste.isEmpty() ? List.of() : List.of(liste.split(","));
    }

    private static String mots(String... mots) {
        return Stream.of(mots).filter(mot -> !mot.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String texte(ResultSet rs, String colonne) throws SQLException {
        return Optional.ofNullable(rs.getString(colonne)).map(String::strip).orElse("");
    }
}
