package fr.treille.appel;

import fr.treille.commun.Montant;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call and what it holds: windows, scale, targets. */
@Entity
class Appel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String intitule = "";
    private int annee;
    private String regionCode = "";
    private int tailleMinimale;
    private int seuilPetitOg;
    private int deploiementEvolutionMois;
    private int deploiementAcquisitionMois;
    private int mesureMois;
    private @Nullable Montant enveloppe;
    private String source = "";

    @Version
    private int version;

    @OneToMany(mappedBy = "appel")
    @OrderBy("ouverture, id")
    private List<Fenetre> fenetres = List.of();

    @OneToOne(mappedBy = "appel", optional = false, fetch = FetchType.LAZY)
    private @Nullable BaremeAppel bareme;

    @OneToMany(mappedBy = "appel")
    @OrderBy("ordre, id")
    private List<CibleUsage> cibles = List.of();

    protected Appel() {}

    AppelFiche fiche() {
        if (bareme == null) {
            throw new IllegalStateException("call without a scale: " + id);
        }
        return new AppelFiche(
                id,
                intitule,
                annee,
                regionCode,
                tailleMinimale,
                seuilPetitOg,
                deploiementEvolutionMois,
                deploiementAcquisitionMois,
                mesureMois,
                enveloppe,
                source,
                fenetres.stream().map(Fenetre::fiche).toList(),
                bareme.bareme(),
                cibles.stream().map(CibleUsage::fiche).toList(),
                version);
    }
}
