package fr.treille.demonstration.registre;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes invented establishments in the layouts of the national files, whatever their number. */
public final class FichiersInventes {

    private final GenerateurFiness generateur;
    private final LocalDate date;

    /** @param date the extraction's date that the files give */
    public FichiersInventes(GenerateurFiness generateur, LocalDate date) {
        this.generateur = generateur;
        this.date = date;
    }

    /** The establishments. */
    public void ecrireCs1100502(Path fichier) {
        ecrireCsv(
                fichier,
                csv -> generateur.pourChaque(organisme -> organisme
                        .etablissements()
                        .forEach(e -> csv.writeRecord(
                                "structureet",
                                e.finess(),
                                organisme.finess(),
                                e.nom(),
                                "",
                                "",
                                "",
                                e.numeroVoie(),
                                "R",
                                e.voie(),
                                "",
                                "",
                                e.communeInsee().substring(2),
                                e.territoire(),
                                e.departement(),
                                e.codePostal() + " " + e.commune(),
                                e.telephone(),
                                "",
                                e.categorie(),
                                e.libelleCategorie(),
                                e.agregat(),
                                e.libelleAgregat(),
                                e.siret(),
                                e.ape(),
                                "",
                                "",
                                "",
                                "",
                                e.ouverture().toString(),
                                e.ouverture().toString(),
                                date.minusYears(1).toString(),
                                ""))));
    }

    /** The legal entities, with their names. */
    public void ecrireCs1100501(Path fichier) {
        ecrireCsv(
                fichier,
                csv -> generateur.pourChaque(o -> csv.writeRecord(
                        "structureej",
                        o.finess(),
                        o.nom(),
                        "",
                        "",
                        "1",
                        "R",
                        "DE LA MAIRIE",
                        "",
                        "",
                        "",
                        o.communeInsee().substring(2),
                        o.codePostal() + " " + o.commune(),
                        o.territoire(),
                        o.departement(),
                        o.telephone(),
                        o.statut(),
                        o.libelleStatut(),
                        "",
                        "",
                        o.siren(),
                        "8899B",
                        o.creation().toString())));
    }

    private interface Lignes {
        void ecrire(CsvWriter csv);
    }

    private void ecrireCsv(Path fichier, Lignes lignes) {
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(fichier))) {
            csv.writeRecord("finess", "etalab", "0", date.toString());
            lignes.ecrire(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same as one FINESS+ structures document.
     *
     * @param engagements how many authorisations each establishment has: they are what makes the real document large. With 4, one
     *     establishment takes about 3 kB, 100 000 of them 300 MB.
     */
    public void ecrireStructures(Path fichier, int engagements) {
        try (var flux = Files.newOutputStream(fichier);
                JsonGenerator json = JsonFactory.builder()
                        .build()
                        .createGenerator(ObjectWriteContext.empty(), flux, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("schemaVersion", "v1.0.0");
            json.writeStringProperty("generatedAt", date + "T02:07:13.718325845Z");
            json.writeArrayPropertyStart("pmej");
            generateur.pourChaque(organisme -> entite(json, organisme, engagements));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entite(JsonGenerator json, OrganismeInvente o, int engagements) {
        json.writeStartObject();
        json.writeObjectPropertyStart("informationsGeneralesPMEJ");
        champs(
                json,
                "pmSmsseId",
                o.siren(),
                "codeApe",
                "88.99B",
                "dateCreation",
                o.creation().toString());
        champs(json, "dateFermeture", null, "denominationLonguePmSmsse", o.nom(), "denominationPm", o.nom());
        champs(json, "numFinessPm", o.finess(), "siren", o.siren(), "statutJuridique", o.statut());
        json.writeEndObject();
        adresse(json, "02", "1", "DE LA MAIRIE", o.communeInsee(), o.codePostal(), o.commune());
        contact(json, o.telephone());
        evenements(json, o.siren(), "PM");
        json.writeArrayPropertyStart("ege");
        o.etablissements().forEach(e -> etablissement(json, e, engagements));
        json.writeEndArray();
        champs(json, "etatObjet", "A", "dateDerniereMaj", "2024-07-18 00:00:00");
        json.writeEndObject();
    }

    private static void etablissement(JsonGenerator json, EtablissementInvente e, int engagements) {
        json.writeStartObject();
        json.writeObjectPropertyStart("informationsGeneralesEGE");
        champs(json, "egeId", e.finess(), "complementDenominationEg", null, "dateFermeture", null);
        champs(json, "dateOuverture", e.ouverture().toString(), "nomEgeCourt", e.nom(), "nomEgeLong", e.nom());
        champs(json, "numFinessEge", e.finess(), "siret", e.siret().isEmpty() ? null : e.siret());
        json.writeEndObject();
        champs(json, "categorieentiteGeographiqueExercice", e.categorie(), "modefixationtarifaire", "45");
        adresse(json, "03", e.numeroVoie(), e.voie(), e.communeInsee(), e.codePostal(), e.commune());
        contact(json, e.telephone());
        json.writeArrayPropertyStart("engagement");
        for (int i = 0; i < engagements; i++) {
            json.writeStartObject();
            champs(json, "engagementId", e.finess() + i, "typeEngagement", "ARRT", "sousTypeEngagement", "ARR");
            champs(json, "dateEffetEngagement", "2009-10-26", "dateSignatureEngagement", "2009-10-26");
            champs(json, "dateCaduciteEngagement", null, "dateFinEngagement", null, "dateNotificationEngagement", null);
            champs(json, "nomEngagement", null, "identifiantEngagement", null, "motifArrete", null);
            json.writeArrayPropertyStart("autoriteRegulationEngagement");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        evenements(json, e.finess(), "EG");
        champs(json, "etatObjet", "A", "dateDerniereMaj", "2024-07-18 00:00:00");
        json.writeEndObject();
    }

    private static void adresse(
            JsonGenerator json,
            String usage,
            String numero,
            String voie,
            String insee,
            String codePostal,
            String commune) {
        json.writeArrayPropertyStart("adresse");
        json.writeStartObject();
        champs(json, "usageAdresse", usage, "numeroVoie", numero, "typeVoie", "R", "libelleVoie", voie);
        champs(json, "complementVoie", null, "complementPointGeographique", null, "lieuDit", null);
        champs(json, "cogCommune", insee, "ligneAcheminement", commune, "ligneUne", null, "ligneDeux", null);
        champs(json, "ligneTrois", null, "ligneQuatre", numero + " RUE " + voie, "ligneCinq", null);
        champs(json, "ligneSix", null, "codePostal", codePostal);
        json.writeNullProperty("coordonneesGeographique");
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void contact(JsonGenerator json, String telephone) {
        json.writeArrayPropertyStart("contact");
        json.writeStartObject();
        json.writeObjectPropertyStart("typeContact");
        champs(json, "roleContact", "01");
        json.writeEndObject();
        json.writeObjectPropertyStart("telecom");
        champs(json, "telephone", telephone, "telecopie", null, "courriel", null);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void evenements(JsonGenerator json, String identifiant, String type) {
        json.writeArrayPropertyStart("evenement");
        json.writeStartObject();
        champs(json, "evenementId", identifiant, "dateEnregistrement", "2023-03-15 11:21:01");
        champs(json, "dateEvenement", "2001-01-01", "etatObjet1", "003", "identifiantObjet1", identifiant);
        champs(json, "identifiantObjet2", null, "systemeMaitre", "01", "typeObjet1", type, "typeObjet2", null);
        champs(json, "codeEvenement", "003");
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Writes names and values in turn; a null value is written null, as in the real document. */
    private static void champs(JsonGenerator json, @Nullable String... nomsEtValeurs) {
        for (int i = 0; i + 1 < nomsEtValeurs.length; i += 2) {
            String nom = String.valueOf(nomsEtValeurs[i]);
            String valeur = nomsEtValeurs[i + 1];
            if (valeur == null) {
                json.writeNullProperty(nom);
            } else {
                json.writeStringProperty(nom, valeur);
            }
        }
    }
}
