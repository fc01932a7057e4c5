// What each notebook begins with, and "hunt shell", too: all words of the library.

import java.io.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;

import dev.breadcrumbs.cloudtrail.model.*;
import dev.breadcrumbs.cloudtrail.model.reading.*;
import dev.breadcrumbs.cloudtrail.notebook.*;
import dev.breadcrumbs.cloudtrail.query.*;
import dev.breadcrumbs.cloudtrail.query.views.*;
import dev.breadcrumbs.cloudtrail.rules.*;
import dev.breadcrumbs.cloudtrail.rules.catalogue.*;
import dev.breadcrumbs.cloudtrail.rules.investigation.*;
import dev.breadcrumbs.cloudtrail.rules.output.*;
import dev.breadcrumbs.cloudtrail.rules.sigma.*;

import static dev.breadcrumbs.cloudtrail.notebook.Breadcrumbs.*;
