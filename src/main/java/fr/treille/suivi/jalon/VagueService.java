package fr.treille.suivi.jalon;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.Perimetre;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The waves in which the ESSMS of a grappe are deployed: an ESSMS is in one at most. */
@Service
@Transactional
@PreAuthorize("hasRole('SUIVRE')")
public class VagueService {

    private final Calendriers calendriers;
    private final VagueRepository vagues;
    private final JalonRepository jalons;
    private final JalonRequetes requetes;
    private final GrappeService grappes;
    private final Perimetre perimetre;

    VagueService(
            Calendriers calendriers,
            VagueRepository vagues,
            JalonRepository jalons,
            JalonRequetes requetes,
            GrappeService grappes,
            Perimetre perimetre) {
        this.calendriers = calendriers;
        this.vagues = vagues;
        this.jalons = jalons;
        this.requetes = requetes;
        this.grappes = grappes;
        this.perimetre = perimetre;
    }

    /**
     * Makes a wave of ESSMS, which leave the one where they were.
     *
     * @return its identifier
     * @throws Refus on {@code nom} when it is empty, too long or that of another one; on {@code finess} when none is chosen, or
     *     one is not of the grappe or is in a wave whose VSR was pronounced; when that of the whole grappe was, or the
     *     follow-up is closed
     */
    @UneFois
    public long creer(long grappeId, String nom, Set<String> finess) {
        var calendrier = exigerModifiable(calendriers.verrouiller(grappeId));
        controler(calendrier, 0, nom.strip(), finess);
        var id = vagues.saveAndFlush(new Vague(grappeId, nom.strip())).id();
        requetes.remplir(grappeId, id, finess);
        return id;
    }

    /**
     * Changes the name and the ESSMS of a wave.
     *
     * @throws Refus as {@link #creer}; when its own VSR was pronounced; when it is unknown to the caller
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    public void modifier(long id, int version, String nom, Set<String> finess) {
        var calendrier = exigerModifiable(calendriers.verrouiller(lire(id).grappeId()));
        var vague = vagues.findWithIncrementById(id).orElseThrow(() -> inconnue(id));
        ModificationConcurrente.exigerVersion(vague.version(), version);
        exigerSansVsr(calendrier.piste(id));
        controler(calendrier, id, nom.strip(), finess);
        vague.renommer(nom.strip());
        vagues.saveAndFlush(vague);
        requetes.vider(id);
        requetes.remplir(vague.grappeId(), id, finess);
    }

    /**
     * Undoes a wave: its ESSMS follow the whole grappe again, its planned dates go.
     *
     * @throws Refus when one of its milestones has a real date; when the follow-up is closed; when it is unknown to the caller
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    public void supprimer(long id, int version) {
        var calendrier = exigerModifiable(calendriers.verrouiller(lire(id).grappeId()));
        var vague = lire(id);
        ModificationConcurrente.exigerVersion(vague.version(), version);
        calendrier.piste(id).jalons().stream()
                .filter(jalon -> jalon.reel() != null)
                .findFirst()
                .ifPresent(jalon -> {
                    throw new Refus("La vague «\u00A0" + vague.nom() + "\u00A0» a une date réelle («\u00A0"
                            + jalon.type().libelle() + "\u00A0»)\u00A0: elle ne se supprime plus.");
                });
        requetes.vider(id);
        requetes.oublierGlissements(id);
        jalons.findByVagueId(id).forEach(jalons::delete);
        jalons.flush();
        vagues.delete(vague);
        vagues.flush();
    }

    private void controler(Calendrier calendrier, long id, String nom, Set<String> finess) {
        if (nom.isEmpty()) {
            throw Refus.surChamp("nom", "Donnez un nom à la vague.");
        }
        Bornes.borner("nom", "Le nom", nom, Bornes.NOM);
        if (finess.isEmpty()) {
            throw Refus.surChamp("finess", "Choisissez au moins un ESSMS.");
        }
        var membres = grappes.membres(calendrier.grappeId()).stream()
                .map(MembreLigne::finess)
                .collect(Collectors.toSet());
        finess.stream().filter(numero -> !membres.contains(numero)).findFirst().ifPresent(numero -> {
            throw Refus.surChamp("finess", "L’ESSMS " + numero + " n’est pas de cette grappe.");
        });
        for (var piste : calendrier.vagues()) {
            var autre = piste.vague();
            if (autre == null || autre.id() == id) {
                continue;
            }
            if (autre.nom().equalsIgnoreCase(nom)) {
                throw Refus.surChamp("nom", "Une autre vague s’appelle déjà «\u00A0" + autre.nom() + "\u00A0».");
            }
            if (autre.finess().stream().anyMatch(finess::contains)) {
                exigerSansVsr(piste);
            }
        }
    }

    /** Its ESSMS count from the day of its VSR: they do not change any more. */
    private static void exigerSansVsr(PisteFiche piste) {
        var vsr = piste.jalon(TypeJalon.VSR).reel();
        if (vsr != null) {
            throw Refus.surChamp(
                    "finess",
                    "La VSR de «\u00A0" + piste.nom() + "\u00A0» est du " + Formats.date(vsr)
                            + "\u00A0: ses ESSMS ne changent plus de vague.");
        }
    }

    private static Calendrier exigerModifiable(Calendrier calendrier) {
        var clos = calendrier.closLe();
        if (clos != null) {
            throw new Refus(
                    "Le suivi est clos depuis le " + Formats.date(clos) + "\u00A0: ses vagues ne changent plus.");
        }
        var vsr = calendrier.ensemble().jalon(TypeJalon.VSR).reel();
        if (vsr != null) {
            throw new Refus(
                    "La VSR de toute la grappe est du " + Formats.date(vsr) + "\u00A0: ses vagues ne changent plus.");
        }
        return calendrier;
    }

    private Vague lire(long id) {
        return vagues.findById(id)
                .filter(vague -> grappes.trouver(vague.grappeId()).isPresent())
                .orElseThrow(() -> inconnue(id));
    }

    private Refus inconnue(long id) {
        return perimetre.inconnu("Cette vague", id);
    }
}
