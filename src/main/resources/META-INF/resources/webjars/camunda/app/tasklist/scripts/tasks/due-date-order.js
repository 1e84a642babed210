/*
 * Tasks are listed by due date unless somebody chose otherwise; the application would ignore a filter's own order.
 */
const byDueDate = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', ($rootScope, $location) => {
  const order = () => {
    if (['', '/'].includes($location.path()) && !$location.search().sorting) {
      $location.search('sorting', byDueDate).replace();
    }
  };
  $rootScope.$on('$locationChangeSuccess', order);
  order();
}]);
