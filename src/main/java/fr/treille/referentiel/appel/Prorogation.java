package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deadline of a window that an extension moved; written once. */
@Entity
class Prorogation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long fenetreId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EtapeFenetre etape = EtapeFenetre.CLOTURE;

    private LocalDate ancienne = LocalDate.EPOCH;
    private LocalDate nouvelle = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable EtapeFenetre entraineePar;

    private String motif = "";
    private String auteur = "";
    private Instant prononceeLe = Instant.EPOCH;

    @Version
    private int version;

    protected Prorogation() {}

    Prorogation(ProrogationFiche fiche) {
        fenetreId = fiche.fenetreId();
        etape = fiche.deplacement().etape();
        ancienne = fiche.deplacement().ancienne();
        nouvelle = fiche.deplacement().nouvelle();
        entraineePar = fiche.entraineePar();
        motif = fiche.motif();
        auteur = fiche.auteur();
        prononceeLe = fiche.prononceeLe();
    }

    ProrogationFiche fiche() {
        return new ProrogationFiche(
                fenetreId, new Deplacement(etape, ancienne, nouvelle), entraineePar, motif, auteur, prononceeLe);
    }
}
