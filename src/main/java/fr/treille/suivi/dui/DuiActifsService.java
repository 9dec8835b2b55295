package fr.treille.suivi.dui;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.Traceur;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.Donneur;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.Pieces;
import fr.treille.socle.piece.Proprietaire;
import fr.treille.suivi.mesure.ControleMesure;
import fr.treille.suivi.mesure.GrappeMesuree;
import fr.treille.suivi.mesure.MesureRequetes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The number of active DUI asked nationally (domain reference §3.7): declared by grappe at a date, added up for the région. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DuiActifsService {

    private final DuiActifsRequetes requetes;
    private final MesureRequetes mesures;
    private final Pieces pieces;
    private final Perimetre perimetre;
    private final Traceur traceur;
    private final Clock horloge;

    DuiActifsService(
            DuiActifsRequetes requetes,
            MesureRequetes mesures,
            Pieces pieces,
            Perimetre perimetre,
            Traceur traceur,
            Clock horloge) {
        this.requetes = requetes;
        this.mesures = mesures;
        this.pieces = pieces;
        this.perimetre = perimetre;
        this.traceur = traceur;
        this.horloge = horloge;
    }

    /**
     * The counts of a grappe, the latest day first.
     *
     * @throws Refus when it does not exist or is outside of the périmètre
     */
    public List<DuiActifsFiche> deLaGrappe(long grappeId) {
        mesures.lire(grappeId);
        return requetes.deLaGrappe(grappeId);
    }

    /**
     * Records a count, with its evidence or before it.
     *
     * @return its identifier
     * @throws Refus on the field concerned when the day is to come, before the convention or already counted, the number
     *     missing or negative, the evidence not of a kind that is taken; when the grappe is not conventionnée
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long declarer(long grappeId, DuiActifsSaisie saisie) {
        var grappe = mesures.lire(grappeId);
        exiger(grappe, saisie, null);
        var id = requetes.ajouter(
                grappe,
                Objects.requireNonNull(saisie.jour()),
                Objects.requireNonNull(saisie.nombre()),
                saisie.commentaire().strip(),
                trace());
        joindre(grappe, id, null, saisie);
        return id;
    }

    /**
     * Corrects a count; without a file, its evidence stays.
     *
     * @throws Refus as {@link #declarer}; when somebody else corrected it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void corriger(long grappeId, long id, int version, DuiActifsSaisie saisie) {
        var grappe = mesures.lire(grappeId);
        var avant = requetes.deLaGrappe(grappeId).stream()
                .filter(fiche -> fiche.id() == id)
                .findFirst()
                .orElseThrow(() -> perimetre.inconnu("Ce nombre de DUI actifs", id));
        ModificationConcurrente.exigerVersion(avant.version(), version);
        exiger(grappe, saisie, avant);
        requetes.corriger(
                id,
                Objects.requireNonNull(saisie.jour()),
                Objects.requireNonNull(saisie.nombre()),
                saisie.commentaire().strip(),
                trace());
        joindre(grappe, id, avant.preuve(), saisie);
    }

    /** A corrected count has another version of its evidence. */
    private void joindre(GrappeMesuree grappe, long id, @Nullable PieceFiche avant, DuiActifsSaisie saisie) {
        var octets = saisie.octets();
        if (octets == null) {
            return;
        }
        var agent = AgentConnecte.courant();
        var donneur = new Donneur(agent.nomComplet(), agent.courriel());
        if (avant == null) {
            var proprietaire = Proprietaire.deGrappe(grappe.regionCode(), grappe.grappeId(), "dui/" + id);
            requetes.prouver(id, pieces.deposer(proprietaire, saisie.nomFichier(), octets, donneur));
        } else {
            pieces.remplacer(avant.id(), saisie.nomFichier(), octets, donneur);
        }
    }

    private void exiger(GrappeMesuree grappe, DuiActifsSaisie saisie, @Nullable DuiActifsFiche avant) {
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            throw new Refus("Les DUI actifs se comptent une fois la convention signée.");
        }
        var jour = saisie.jour();
        var nombre = saisie.nombre();
        PlageDates.FAIT.exiger("jour", jour, LocalDate.now(horloge));
        if (jour == null || jour.isAfter(LocalDate.now(horloge))) {
            throw Refus.surChamp("jour", "Donnez le jour du comptage, qui ne peut pas être à venir.");
        }
        var signeeLe = grappe.signeeLe();
        if (signeeLe != null && jour.isBefore(signeeLe)) {
            throw Refus.surChamp(
                    "jour", "La convention a été signée le " + Formats.date(signeeLe) + ", après ce jour.");
        }
        if (requetes.deLaGrappe(grappe.grappeId()).stream()
                .anyMatch(fiche -> fiche.jour().equals(jour) && (avant == null || fiche.id() != avant.id()))) {
            throw Refus.surChamp(
                    "jour", "Les DUI actifs du " + Formats.date(jour) + " sont déjà comptés\u00A0: corrigez-les.");
        }
        if (nombre == null || nombre < 0 || nombre > ControleMesure.MAXIMUM) {
            throw Refus.surChamp("nombre", "Donnez le nombre de DUI actifs, 0 s’il n’y en a pas.");
        }
        Bornes.borner("commentaire", "Le commentaire", saisie.commentaire(), Bornes.MOTIF);
    }

    /**
     * The evidence of a count.
     *
     * @throws Refus when there is none in the caller's périmètre, or it cannot be read, as {@link Pieces#lire(long)}
     */
    public PieceContenu contenu(long id) {
        return pieces.lire(requetes.piece(id).orElseThrow(() -> perimetre.inconnu("Cette preuve", id)));
    }

    /** What the périmètre adds up to at a date, in one statement. */
    public DuiActifsTotal total(LocalDate jour) {
        return requetes.total(jour);
    }

    /** Gives each grappe at a date, by name, one after the other. */
    public void parcourir(LocalDate jour, Consumer<DuiActifsLigne> suite) {
        requetes.parcourir(jour, suite);
    }

    private DuiActifsRequetes.Trace trace() {
        return new DuiActifsRequetes.Trace(
                Traceur.auteur(), LocalDateTime.ofInstant(traceur.instant(), ZoneOffset.UTC));
    }
}
