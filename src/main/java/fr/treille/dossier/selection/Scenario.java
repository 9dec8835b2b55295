package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A way of sharing an enveloppe out, kept under a name. */
@Entity
class Scenario {

    /** Of a file. */
    @Embeddable
    record Ligne(
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
            SensComite sens,

            @Nullable Montant montant,
            String motif) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long comiteId;
    private String nom = "";
    private String motifFavorable = "";
    private String motifComplementaire = "";
    private String motifDefavorable = "";

    @ElementCollection
    @CollectionTable(name = "scenario_choix", joinColumns = @JoinColumn(name = "scenario_id"))
    @MapKeyColumn(name = "grappe_id")
    @BatchSize(size = 50)
    private Map<Long, Ligne> choix = new HashMap<>();

    @Version
    private int version;

    protected Scenario() {}

    Scenario(long comiteId) {
        this.comiteId = comiteId;
    }

    int version() {
        return version;
    }

    /** @throws fr.treille.socle.commun.Refus on the text that is missing or too long */
    void ecrire(ScenarioFiche saisie) {
        nom = Bornes.exiger("nom", "Donnez un nom au scénario.", "Le nom", saisie.nom(), Bornes.NOM);
        motifFavorable = motif("motifs.favorable", saisie.motifs().favorable());
        motifComplementaire = motif("motifs.complementaire", saisie.motifs().complementaire());
        motifDefavorable = motif("motifs.defavorable", saisie.motifs().defavorable());
        choix.clear();
        saisie.choix()
                .forEach((grappe, un) ->
                        choix.put(grappe, new Ligne(un.sens(), un.montant(), motif("choix." + grappe, un.motif()))));
    }

    private static String motif(String champ, String texte) {
        return Bornes.borner(champ, "Le motif", texte, Bornes.MOTIF);
    }

    ScenarioFiche fiche() {
        if (id == null) {
            throw new IllegalStateException("scenario not stored yet");
        }
        var lus = new HashMap<Long, Choix>();
        choix.forEach((grappe, ligne) -> lus.put(grappe, new Choix(ligne.sens(), ligne.montant(), ligne.motif())));
        return new ScenarioFiche(
                id, comiteId, version, nom, new Motifs(motifFavorable, motifComplementaire, motifDefavorable), lus);
    }
}
