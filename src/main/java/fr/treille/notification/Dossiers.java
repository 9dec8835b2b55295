package fr.treille.notification;

import fr.treille.appel.TypeProjet;
import fr.treille.commun.Installation;
import fr.treille.commun.Montant;
import fr.treille.commun.Refus;
import fr.treille.courrier.edition.Emetteur;
import fr.treille.courrier.edition.EnTete;
import fr.treille.equipe.Perimetre;
import fr.treille.grappe.Contact;
import fr.treille.grappe.FormeJuridique;
import fr.treille.grappe.StatutGrappe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads what letters and conventions say of a grappe of the caller's périmètre, in one statement, and who writes them. */
@Component
@Transactional(readOnly = true)
public class Dossiers {

    private static final String LECTURE = """
            SELECT g.id, g.version, g.region_code, r.nom region, g.appel_id, a.intitule appel, g.nom, g.type, g.solution,
                   g.editeur, g.forme_juridique, g.statut, g.depot_le, g.montant, g.nombre_essms, g.territoires,
                   g.porteur_finess,
                   p.nom porteur, p.complement_distribution, p.numero_voie, p.complement_voie, p.type_voie, p.voie,
                   p.lieu_dit, p.acheminement, p.code_postal, p.commune,
                   g.contact_civilite, g.contact_nom, g.contact_prenom, g.contact_fonction, g.contact_courriel,
                   g.contact_telephone, g.representant_civilite, g.representant_nom, g.representant_prenom,
                   g.representant_fonction, g.representant_courriel, g.representant_telephone,
                   TRIM(CONCAT(t.prenom, ' ', t.nom)) responsable, t.courriel responsable_courriel,
                   g.favorable, i.motif, i.recommandations, i.vigilances,
                   l.id lettre_id, l.reference lettre_reference, l.date_lettre, l.etat lettre_etat,
                   (SELECT JSON_ARRAYAGG(JSON_OBJECT('libelle', f.libelle, 'quantite', f.quantite,
                                   'montantUnitaire', f.montant_unitaire, 'total', f.total) ORDER BY f.position)
                      FROM grappe_ligne_financement f WHERE f.grappe_id = g.id) lignes
              FROM grappe g
              JOIN region r ON r.code = g.region_code
              JOIN appel a ON a.id = g.appel_id
              JOIN organisme_gestionnaire p ON p.finess = g.porteur_finess
              LEFT JOIN agent t ON t.id = g.responsable_id
              LEFT JOIN instruction i ON i.grappe_id = g.id
              LEFT JOIN lettre l ON l.grappe_id = g.id AND l.courante = 1
             WHERE g.id = :id AND\s
            """;

    private static final ObjectReader LIGNES = new JsonMapper().readerFor(LigneFigee[].class);

    private final JdbcClient base;
    private final EnTete entete;
    private final Installation installation;
    private final Perimetre perimetre;

    Dossiers(JdbcClient base, EnTete entete, Installation installation, Perimetre perimetre) {
        this.base = base;
        this.entete = entete;
        this.installation = installation;
        this.perimetre = perimetre;
    }

    /** @throws Refus when there is no such grappe in the caller's périmètre */
    public Dossier lire(long grappeId) {
        return base.sql(LECTURE + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", grappeId)
                .query((rs, rang) -> dossier(rs))
                .optional()
                .orElseThrow(() -> perimetre.inconnu("Cette grappe", grappeId));
    }

    /** Who writes: the agency, its signatory and the person in charge, or the programme's mailbox when nobody is. */
    public Emetteur emetteur(Dossier dossier) {
        var personne = !dossier.responsable().isEmpty();
        return new Emetteur(
                installation.agence(),
                entete.direction(),
                String.join("\n", entete.adresse()),
                entete.telephone(),
                entete.site(),
                null,
                entete.ville(),
                entete.signataireNom(),
                entete.signataireFonction(),
                personne ? dossier.responsable() : entete.direction(),
                personne ? dossier.responsableCourriel() : entete.courriel(),
                entete.telephone());
    }

    private static Dossier dossier(ResultSet rs) throws SQLException {
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
                lignes(rs.getString("lignes")));
    }

    private static List<LigneFigee> lignes(@Nullable String json) {
        return json == null ? List.of() : List.of(LIGNES.readValue(json));
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
