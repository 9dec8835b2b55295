package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a FINESS+ structures document: legal entities ({@code pmej}) and their establishments ({@code ege}), one legal entity in
 * memory at a time. Follows the real document where it differs from the published draft of its schema.
 */
final class LecteurStructures implements LecteurFiness {

    /** What a contact may say. */
    private static final List<String> CONTACT = List.of("telephone", "telecopie", "courriel");

    /**
     * What an entity weighs with its establishments, held in memory together: its bytes, and what each object and each field takes
     * besides, however short they are written. The largest real one has three
     * megabytes, and weighs eight if it is made as the extract of the tests.
     */
    private static final long ENTITE_MAXIMUM = 16_000_000;

    private static final long OBJET = 250;
    private static final long CHAMP = 60;

    /** Characters of a text or of a name. */
    private static final int TEXTE_MAXIMUM = 100_000;

    private final SourceOctets source;
    private final JsonParser json;
    private final LocalDate dateExtraction;
    private final StructuresJson constructeur;
    private final Deque<Lu> prets = new ArrayDeque<>();
    private long rang;
    private long debut;
    private long poids;

    LecteurStructures(SourceOctets source) {
        this.source = source;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(TEXTE_MAXIMUM)
                        .maxNestingDepth(50)
                        .build())
                .build()
                .createParser(ObjectReadContext.empty(), source.flux());
        try {
            this.dateExtraction = avancerJusquAuxEntites();
        } catch (JacksonException e) {
            throw FichierFiness.refus("Ce document JSON est mal formé dès son début.");
        }
        this.constructeur = new StructuresJson(dateExtraction);
    }

    private LocalDate avancerJusquAuxEntites() {
        LocalDate date = null;
        List<String> vus = new ArrayList<>();
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME && vus.size() < 20) {
                String nom = json.currentName();
                vus.add(nom);
                json.nextToken();
                if (nom.equals("pmej") && json.currentToken() == JsonToken.START_ARRAY) {
                    if (date == null) {
                        throw FichierFiness.refus(
                                "Ce document FINESS+ ne donne pas la date de son extraction (generatedAt) avant ses entités.");
                    }
                    return date;
                }
                if (nom.equals("generatedAt")) {
                    date = Valeurs.jour(json.getValueAsString());
                }
                json.skipChildren();
            }
        }
        throw FichierFiness.refus(
                "Ce document JSON n’est pas un fichier FINESS+ structures\u00A0: il y manque la liste «\u00A0pmej\u00A0»"
                        + (vus.isEmpty() ? "." : " (champs vus\u00A0: " + String.join(", ", vus) + ")."));
    }

    @Override
    public GenreFichier genre() {
        return GenreFichier.STRUCTURES;
    }

    @Override
    public LocalDate dateExtraction() {
        return dateExtraction;
    }

    @Override
    public String encodage() {
        return "UTF-8";
    }

    @Override
    public @Nullable Lu suivant() throws IOException {
        try {
            while (prets.isEmpty() && json.nextToken() == JsonToken.START_OBJECT) {
                lireEntite();
            }
        } catch (JacksonException e) {
            throw new Refus("Le document FINESS+ est interrompu ou mal formé après "
                    + rang + " structures (ligne " + json.currentLocation().getLineNr() + ", colonne "
                    + json.currentLocation().getColumnNr()
                    + ")\u00A0: rien n’a été modifié. Téléchargez de nouveau le fichier.");
        }
        return prets.poll();
    }

    private void lireEntite() {
        debut = source.deplies();
        poids = 0;
        StructureJson entite = new StructureJson(++rang);
        List<StructureJson> etablissements = new ArrayList<>();
        lireStructure(entite, etablissements);
        constructeur.entite(entite, etablissements, prets);
    }

    /** Reads one object, of a legal entity or of an establishment: they have the same shape. */
    private void lireStructure(StructureJson structure, @Nullable List<StructureJson> etablissements) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            borner(CHAMP);
            String nom = json.currentName();
            json.nextToken();
            switch (nom) {
                case "informationsGeneralesPMEJ",
                        "informationsGeneralesPmej",
                        "informationsGeneralesEGE",
                        "informationsGeneralesEge" -> lireObjet(structure, "");
                case "adresse" -> lireListe(structure, structure.adresses());
                case "roleEge" -> lireRoles(structure);
                case "contact" -> lireContacts(structure);
                case "ege" -> lireEtablissements(etablissements);
                default -> structure.mettre(nom, scalaire());
            }
        }
    }

    /** An entity is held whole before it is handed over: one without end would fill the memory. */
    private void borner(long enPlus) {
        poids += enPlus;
        if (source.deplies() - debut + poids > ENTITE_MAXIMUM) {
            throw new Refus("Une entité juridique de ce document FINESS+ est démesurée (structure " + rang
                    + ")\u00A0: rien n’a été modifié. Téléchargez de nouveau le fichier.");
        }
    }

    private void lireEtablissements(@Nullable List<StructureJson> etablissements) {
        if (etablissements == null || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            borner(OBJET);
            StructureJson etablissement = new StructureJson(++rang);
            lireStructure(etablissement, null);
            etablissements.add(etablissement);
        }
    }

    /** The roles; an empty list says that there is none. */
    private void lireRoles(StructureJson structure) {
        structure.mettre("roleEge", null);
        lireListe(structure, structure.roles());
    }

    /** The contacts, of which the first value of each field is kept; an empty list says that there is none. */
    private void lireContacts(StructureJson structure) {
        CONTACT.forEach(nom -> structure.mettre(nom, null));
        lireListe(structure, null);
    }

    /** The objects of a list, each kept apart, or all together in the structure when there is nowhere to keep them. */
    private void lireListe(StructureJson structure, @Nullable List<StructureJson> ou) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            borner(OBJET);
            if (ou == null) {
                lireObjet(structure, "");
            } else {
                StructureJson objet = new StructureJson(structure.rang());
                lireObjet(objet, "");
                ou.add(objet);
            }
        }
    }

    /** Reads the fields of an object and of the objects inside it. */
    private void lireObjet(StructureJson structure, String prefixe) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            borner(CHAMP);
            String nom = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT) {
                lireObjet(structure, nom);
            } else {
                // a value coded { "system": …, "code": … } goes by the name of what it codes
                structure.mettre(nom.equals("code") && !prefixe.isEmpty() ? prefixe : nom, scalaire());
            }
        }
    }

    /** A text, null when it is null or when nothing is in it; a list or an object in its place cannot be read, but for a coded value. */
    private @Nullable String scalaire() {
        JsonToken jeton = json.currentToken();
        if (jeton == JsonToken.START_OBJECT) {
            StructureJson code = new StructureJson(0);
            lireObjet(code, "");
            return code.dit("code") || code.champs().isEmpty() ? code.lire("code") : StructureJson.ILLISIBLE;
        }
        if (jeton == JsonToken.START_ARRAY) {
            if (json.nextToken() == JsonToken.END_ARRAY) {
                return null;
            }
            do {
                json.skipChildren();
            } while (json.nextToken() != JsonToken.END_ARRAY);
            return StructureJson.ILLISIBLE;
        }
        return jeton == JsonToken.VALUE_NULL ? null : json.getValueAsString();
    }

    @Override
    public long octetsLus() {
        return source.octetsLus();
    }

    @Override
    public long lignesLues() {
        return rang;
    }

    @Override
    public void close() throws IOException {
        source.flux().close();
    }
}
